#include "facts/parts/heads.h"

#include <array>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/paper/meeting_item.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

enum class Rest : std::uint8_t {
  alone,  ///< The line ends here, or goes on with a date, a number, a label.
  party,  ///< Parties, in letters or by name: it is they who speak.
  about,  ///< «av», «från», «om», «till», «angående», a colon, a dash: the head of a case.
  any
};

struct Form {
  std::array<std::string_view, 3> words;  ///< Keys; empty ones are left out.
  Type type;
  Rest rest;
  std::uint8_t weight;
  bool derived = false;
};

// Forms that an office or a secretary gives a paper weigh more than what a case began as: the title of an answer
// names the motion, never the other way round.
constexpr std::array<Form, 70> forms = {{
    {{"tjänsteskrivelse"}, Type::tjansteskrivelse, Rest::alone, 110},
    {{"tjänsteutlåtande"}, Type::tjansteutlatande, Rest::alone, 110},
    {{"tjänsteyttrande"}, Type::tjansteutlatande, Rest::alone, 110},
    {{"utlåtande"}, Type::utlatande, Rest::alone, 112},
    {{"utlåtande", "rotel"}, Type::utlatande, Rest::any, 112},
    {{"utlåtande", "nr"}, Type::utlatande, Rest::any, 112},
    {{"utlåtande", "över"}, Type::utlatande, Rest::any, 104},
    {{"pm"}, Type::pm, Rest::alone, 108},
    {{"pm", "rotel"}, Type::pm, Rest::any, 112},
    {{"pm"}, Type::pm, Rest::about, 100},
    {{"promemoria"}, Type::pm, Rest::about, 100},
    {{"tjänsteskrivelse"}, Type::tjansteskrivelse, Rest::about, 100},
    {{"tjänsteutlåtande"}, Type::tjansteutlatande, Rest::about, 100},
    {{"promemoria"}, Type::pm, Rest::alone, 108},
    {{"protokollsutdrag"}, Type::protokollsparagraf, Rest::any, 112},
    {{"utdrag", "ur", "protokoll"}, Type::protokollsparagraf, Rest::any, 112},
    {{"sammanträdesprotokoll"}, Type::protokollsparagraf, Rest::any, 108},
    {{"mötesprotokoll"}, Type::protokollsparagraf, Rest::alone, 108},
    {{"protokoll"}, Type::protokollsparagraf, Rest::alone, 106},
    {{"protokoll", "fört", "vid"}, Type::protokollsparagraf, Rest::any, 104},
    {{"kallelse"}, Type::kallelse, Rest::any, 108},
    {{"föredragningslista"}, Type::kallelse, Rest::any, 108},
    {{"dagordning"}, Type::kallelse, Rest::alone, 90},
    {{"ärendelista"}, Type::kallelse, Rest::alone, 90},
    {{"interpellationssvar"}, Type::interpellationssvar, Rest::any, 109},
    {{"svar", "på", "interpellation"}, Type::interpellationssvar, Rest::any, 105},
    {{"svar", "på", "interpellationen"}, Type::interpellationssvar, Rest::any, 105},
    {{"remissvar"}, Type::remissvar, Rest::any, 100},
    {{"remissyttrande"}, Type::remissvar, Rest::any, 100},
    {{"svar", "på", "remiss"}, Type::remissvar, Rest::any, 98},
    {{"svar", "på", "motion"}, Type::tjansteskrivelse, Rest::any, 70, true},
    {{"svar", "på", "motionen"}, Type::tjansteskrivelse, Rest::any, 70, true},
    {{"svar", "på", "medborgarförslag"}, Type::tjansteskrivelse, Rest::any, 70, true},
    {{"motionssvar"}, Type::tjansteskrivelse, Rest::any, 70, true},
    {{"yttrande", "över"}, Type::remissvar, Rest::any, 72, true},
    {{"yttrande", "avseende"}, Type::remissvar, Rest::any, 72, true},
    {{"yttrande", "angående"}, Type::remissvar, Rest::any, 60, true},
    {{"yttrande"}, Type::bilaga, Rest::party, 84},
    {{"särskilt", "yttrande"}, Type::bilaga, Rest::party, 84},
    {{"yttrande"}, Type::remissvar, Rest::alone, 66},
    {{"motion"}, Type::motion, Rest::alone, 95},
    {{"motion"}, Type::motion, Rest::about, 80},
    {{"interpellation"}, Type::interpellation, Rest::alone, 95},
    {{"interpellation"}, Type::interpellation, Rest::about, 80},
    {{"enkel", "fråga"}, Type::enkel_fraga, Rest::any, 95},
    {{"fråga", "till"}, Type::enkel_fraga, Rest::any, 75},
    {{"medborgarförslag"}, Type::medborgarforslag, Rest::alone, 95},
    {{"medborgarförslag"}, Type::medborgarforslag, Rest::about, 80},
    {{"e-förslag"}, Type::medborgarforslag, Rest::alone, 95},
    {{"e-förslag"}, Type::medborgarforslag, Rest::about, 80},
    {{"invånarförslag"}, Type::medborgarforslag, Rest::alone, 95},
    {{"invånarförslag"}, Type::medborgarforslag, Rest::about, 80},
    {{"skrivelse"}, Type::skrivelse, Rest::alone, 90},
    {{"skrivelse"}, Type::skrivelse, Rest::about, 78},
    {{"ledamotsinitiativ"}, Type::skrivelse, Rest::alone, 90},
    {{"ledamotsinitiativ"}, Type::skrivelse, Rest::about, 78},
    {{"nämndinitiativ"}, Type::skrivelse, Rest::alone, 90},
    {{"nämndinitiativ"}, Type::skrivelse, Rest::about, 78},
    {{"yrkande"}, Type::yrkande, Rest::alone, 84},
    {{"yrkande"}, Type::yrkande, Rest::about, 78},
    {{"tilläggsyrkande"}, Type::yrkande, Rest::any, 84},
    {{"återremissyrkande"}, Type::yrkande, Rest::any, 84},
    {{"initiativyrkande"}, Type::yrkande, Rest::any, 84},
    {{"ändringsyrkande"}, Type::yrkande, Rest::any, 84},
    {{"plats", "och", "tid"}, Type::protokollsparagraf, Rest::any, 60, true},
    {{"tid", "och", "plats"}, Type::protokollsparagraf, Rest::any, 60, true},
    {{"reservation"}, Type::reservation, Rest::alone, 76},
    {{"reservation"}, Type::reservation, Rest::about, 74},
    {{"gruppreservation"}, Type::reservation, Rest::alone, 76},
    {{"gruppreservation"}, Type::reservation, Rest::about, 74},
}};

/// The line goes on with what a letterhead puts beside a form's name.
bool opens_field(const Reading& r, std::uint32_t at) {
  return r.shape(at) == Shape::number || r.tokens[at].wide ||
         r.is_any(at, {"(", "§", "sida", "datum", "dnr", "diarienummer", "handläggare", "nr", "utfärdat", "ärende",
                       "ärendenummer", "dokumentdatum", "sammanträdesdatum", "rotel", "-", "–", "|", "#"});
}

/// «M, D, L», «(Vänsterpartiet, Miljöpartiet)»: the next words of the line.
bool names_party(const Reading& r, std::uint32_t after) {
  const std::uint32_t at = r.is(after, "(") ? after + 1 : after;
  return at < r.size() && !r.tokens[after].line && !r.tokens[at].line &&
         (!language::known_party(r.written(at)).empty() || !party_named(r, at).empty());
}

bool fits(const Reading& r, std::uint32_t after, Rest rest) {
  const bool ended = after >= r.size() || r.tokens[after].line;
  switch (rest) {
    case Rest::any:
      return true;
    case Rest::alone:
      return ended || opens_field(r, after) || body_at(r, after);
    case Rest::party:
      return names_party(r, after);
    case Rest::about:
      return !ended && r.is_any(after, {"av",      "från",     "om",     "till", "angående", "ang", "gällande",
                                        "rörande", "avseende", "ställd", "med",  ":",        "–",   "-",
                                        "kring",   "att",      "i",      "\"",   "”",        "nr"});
  }
  return false;
}

/// «K A L L E L S E», «PRO T OKOLL»: the token behind a form's one word in capitals that stand apart; else 0.
std::uint32_t match_spaced(const Reading& r, std::uint32_t at, const Form& form) {
  if (r.shape(at) != Shape::upper || !form.words[1].empty()) return 0;
  std::string_view rest = form.words[0];
  std::uint32_t end = at;
  for (; end < r.size() && !rest.empty() && (end == at || !r.tokens[end].line); ++end) {
    const std::string_view letter = r.key(end);
    if (letter.empty() || !rest.starts_with(letter)) return 0;
    rest.remove_prefix(letter.size());
  }
  return rest.empty() && end > at + 2 ? end : 0;
}

std::uint32_t match(const Reading& r, std::uint32_t at, const Form& form) {
  for (const std::string_view word : form.words) {
    if (word.empty()) break;
    if (!r.is(at, word)) return 0;
    ++at;
  }
  return at;
}

/// Behind the second name of «Kallelse/föredragningslista», above the hour of the sitting; `after` where there is none.
/// Over the papers of one matter such a line tells where they come from.
std::uint32_t past_second_name(const Reading& r, std::uint32_t after) {
  constexpr std::uint32_t near_hour = 60;
  if (!r.is(after, "/")) return after;
  for (const Form& form : forms) {
    const std::uint32_t end = match(r, after + 1, form);
    for (std::uint32_t i = end; end > 0 && i < end + near_hour; ++i)
      if (r.is_any(i, {"kl", "klockan", "kallas"})) return end;
  }
  return after;
}

/// «Lindvads kommun          YTTRANDE»: a form's name in capitals that ends the line of a letterhead.
bool ends_in_capitals(const Reading& r, const Head& head) {
  const bool capitals = r.shape(head.words.first) == Shape::upper && r.length(head.words.first) > 3;
  return capitals && (head.words.last >= r.size() || r.tokens[head.words.last].line);
}

}  // namespace

namespace {

/// «2031-02-04», «den 4 februari»
bool is_day(const Reading& r, std::uint32_t at) {
  if (r.is(at, "den")) return r.number(at + 1).has_value();
  const auto part = [&](std::uint32_t i, std::uint32_t most) {
    return r.number(i).value_or(0) - 1 < most && r.length(i) <= 2;
  };
  return r.length(at) == 4 && r.number(at) && r.is(at + 1, "-") && part(at + 2, 12) && r.is(at + 3, "-") &&
         part(at + 4, 31);
}

/// A body may stand before it: «Kommunstyrelsen § 199», «KS § 12», «Kf § 102».
std::uint32_t sign_behind_body(const Reading& r, std::uint32_t at) {
  std::uint32_t sign = at;
  while (sign < at + 3 && r.word(sign) && !r.is(sign, "§") && (r.length(sign) <= 4 || body_at(r, sign))) ++sign;
  return sign;
}

}  // namespace

namespace {

/// «Från: … Till: …»: the head of a mail stands above a line.
bool is_mailed(const Reading& r, std::uint32_t line) {
  constexpr std::uint32_t most_head = 60;  // Tokens.
  bool from = false, to = false;
  for (std::uint32_t i = line > most_head ? line - most_head : 0; i < line; ++i) {
    from = from || (r.tokens[i].line && r.is(i, "från") && r.is(i + 1, ":"));
    to = to || (r.tokens[i].line && r.is(i, "till") && r.is(i + 1, ":"));
  }
  return from && to;
}

}  // namespace

bool cites_section(const Reading& r, std::uint32_t at) {
  const std::uint32_t sign = sign_behind_body(r, at);
  return sign > at && r.is(sign, "§") && r.number(sign + 1) && r.is(sign + 2, ",") && is_day(r, sign + 3);
}

std::optional<SectionSign> section_sign(const Reading& r, std::uint32_t at) {
  const std::uint32_t sign = sign_behind_body(r, at);
  if (!r.is(sign, "§") && !r.is(sign, "§§")) return std::nullopt;
  if (r.is(sign + 1, "§")) return std::nullopt;  // «§§ 63–73»: a list of contents.
  const std::optional<std::uint32_t> number = r.number(sign + 1);
  if (!number || *number == 0 || *number > 9999) return std::nullopt;
  if (r.is_any(sign + 2, {"–", "-"}) && r.shape(sign + 3) == Shape::number) return std::nullopt;
  if (cites_section(r, at)) return std::nullopt;
  return SectionSign{*number, {sign, sign + 2}};
}

Head head_at(const Reading& r, std::uint32_t at) {
  if (const std::optional<SectionSign> sign = section_sign(r, at)) {
    return {Type::protokollsparagraf,
            at,
            sign->words,
            115,
            false,
            r.tokens.size() <= sign->words.last || r.tokens[sign->words.last].line};
  }
  if (r.shape(at) < Shape::capital) return {};
  std::uint32_t first = at;
  // «Ämne: VB: Fråga till kommunalrådet», of a letter that was sent by mail.
  if (r.is(at + 1, ":") && (r.is(at, "ämne") || (r.is(at, "ärende") && is_mailed(r, at))))
    first = past_mail_marks(r, at + 2);
  if (r.is_any(at, {"reviderat", "reviderad", "gemensamt", "ändrat", "kompletterande", "bilaga"}) && r.word(at + 1))
    ++first;
  // «Kommunstyrelsens utlåtande», «Socialnämndens yttrande»: whose form it is.
  const std::optional<BodyAt> owner = body_at(r, at);
  if (owner && owner->range.first == at && r.ends(owner->range.last - 1, "s") && owner->range.last < r.size() &&
      !r.tokens[owner->range.last].line &&
      r.is_any(owner->range.last, {"utlåtande", "yttrande", "remissvar", "protokoll"}))
    first = owner->range.last;
  // «Kommunstyrelsen Yrkande (V)»: the letterhead on the form's line.
  if (owner && owner->range.first == at && !owner->owner && owner->range.last < r.size() &&
      !r.tokens[owner->range.last].line && r.shape(owner->range.last) >= Shape::capital &&
      r.is_any(owner->range.last, {"yrkande", "tilläggsyrkande", "yttrande"}) &&
      (r.is(owner->range.last + 1, "(") || r.shape(owner->range.last + 1) == Shape::number))
    first = owner->range.last;
  for (const Form& form : forms) {
    std::uint32_t after = match(r, first, form);
    if (after == 0) after = match_spaced(r, first, form);
    if (after == 0 || !fits(r, after, form.rest)) continue;
    if (form.type == Type::kallelse && r.is(after, "§")) continue;  // «Kallelse § 10» in rules of procedure.
    const std::uint32_t behind = past_second_name(r, after);
    const bool ended = behind >= r.size() || r.tokens[behind].line || opens_field(r, behind) || body_at(r, behind);
    // «Bilaga Motion om …» names what is enclosed, here or elsewhere.
    return {form.type, r.is(at, "bilaga") ? first : at, {first, after}, form.weight, form.derived, ended};
  }
  return {};
}

Head head_of(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  for (std::uint32_t i = range.first; i < range.last && i < range.first + 40; ++i) {
    // A letterhead in columns: «Umeå kommun   Tjänsteskrivelse   1 (2)».
    const bool column = r.tokens[i].wide && i < range.first + 12 && !r.is(range.first, "bilaga");
    if (!r.tokens[i].line && !column) continue;
    const Head head = head_at(r, i);
    if (!r.tokens[i].line && ((head.weight < 100 && !ends_in_capitals(r, head)) || !head.alone)) continue;
    if (head.type != Type::none) return head;
  }
  return {};
}

bool is_delegated(const Reading& r, Range paper) {
  constexpr std::uint32_t most_head = 60;  // Tokens.
  for (std::uint32_t i = paper.first; i < paper.last && i < paper.first + most_head; ++i) {
    const bool opens = r.tokens[i].line || r.tokens[i].wide || (r.is(i - 1, ":") && r.starts(i - 2, "dokumenttyp"));
    if (opens && r.is_any(i, {"delegationsbeslut", "delegeringsbeslut", "ordförandebeslut"}) &&
        fits(r, i + 1, Rest::alone))
      return true;
    // «Beslut fattat på delegation», «Beslut enligt delegation»
    const std::uint32_t by = r.is_any(i + 1, {"fattat", "taget"}) ? i + 2 : i + 1;
    if (opens && r.is(i, "beslut") && r.is_any(by, {"på", "enligt", "med"}) &&
        r.is_any(by + 1, {"delegation", "delegering"}) && fits(r, by + 2, Rest::alone))
      return true;
  }
  return false;
}

bool is_prose(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  if (range.size() < 12 || r.outline->blocks[block].kind == structure::BlockKind::heading) return false;
  if (structure::is_labelled_field(slice(r.text, r.outline->blocks[block].span))) return false;
  if (range.size() >= 40) return true;
  return r.is_any(range.last - 1, {".", ":", "?"}) ||
         r.tokens[range.first].sentence != r.tokens[range.last - 1].sentence;
}

}  // namespace diarium::facts
