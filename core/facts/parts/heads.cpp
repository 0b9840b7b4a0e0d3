#include "facts/parts/heads.h"

#include <algorithm>
#include <ranges>

#include "facts/bodies/bodies.h"
#include "facts/paper/meeting_item.h"
#include "facts/reading/cells.h"
#include "facts/reading/name_words.h"
#include "facts/rules/rules.h"
#include "language/lists.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

using language::PaperForm;
using language::Rest;

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
      return ended || is_said(head_rules(), "field", r, after) || body_at(r, after);
    case Rest::party:
      return names_party(r, after);
    case Rest::about:
      return !ended && is_said(head_rules(), "about", r, after);
  }
  return false;
}

/// «K A L L E L S E», «PRO T OKOLL»: the token behind a form's one word in capitals that stand apart; else 0.
std::uint32_t match_spaced(const Reading& r, std::uint32_t at, const PaperForm& form) {
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

std::uint32_t match(const Reading& r, std::uint32_t at, const PaperForm& form) {
  for (const std::string_view word : form.words)
    if (!word.empty() && !r.is(at++, word)) return 0;
  return at;
}

/// Behind the second name of «Kallelse/föredragningslista», above the hour of the sitting; `after` where there is none.
/// Over the papers of one matter such a line tells where they come from.
std::uint32_t past_second_name(const Reading& r, std::uint32_t after) {
  constexpr std::uint32_t near_hour = 60;
  if (!r.is(after, "/")) return after;
  for (const PaperForm& form : language::paper_forms()) {
    const std::uint32_t end = match(r, after + 1, form);
    for (std::uint32_t i = end; end > 0 && i < end + near_hour; ++i)
      if (is_said(head_rules(), "hour", r, i)) return end;
  }
  return after;
}

/// «Lindvads kommun          YTTRANDE»: a form's name in capitals that ends the line of a letterhead.
bool ends_in_capitals(const Reading& r, const Head& head) {
  const bool capitals = r.shape(head.words.first) == Shape::upper && r.length(head.words.first) > 3;
  return capitals && (head.words.last >= r.size() || r.tokens[head.words.last].line);
}

/// «2031-02-04», «den 4 februari»
bool names_day(const Reading& r, std::uint32_t at) {
  if (r.is(at, "den")) return r.number(at + 1).has_value();
  return is_said(head_rules(), "day", r, at);
}

/// A body may stand before it: «Kommunstyrelsen § 199», «KS § 12», «Kf § 102».
std::uint32_t sign_behind_body(const Reading& r, std::uint32_t at) {
  std::uint32_t sign = at;
  while (sign < at + 3 && r.word(sign) && !r.is(sign, "§") && (r.length(sign) <= 4 || body_at(r, sign))) ++sign;
  return sign;
}

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
  return sign > at && r.is(sign, "§") && r.number(sign + 1) && r.is(sign + 2, ",") && names_day(r, sign + 3);
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

bool is_below_section(const Reading& r, std::uint32_t own, std::uint32_t block) {
  if (own == Reading::no_block) return false;
  const auto above = section_sign(r, r.blocks[own].first), sign = section_sign(r, r.blocks[block].first);
  if (!above || !sign || sign->words != Range{r.blocks[block].first + 1, r.blocks[block].last} ||
      above->words.first == r.blocks[own].first || r.key(above->words.first - 1) == r.key(sign->words.first - 1))
    return false;
  return !some(Range{own + 1, block}, [&](std::uint32_t b) {
    const structure::Role role = r.outline->blocks[b].role;
    const bool tells = is_prose(r, b) || (role != structure::Role::body && role != structure::Role::title);
    return !r.blocks[b].empty() && tells;
  });
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
  first = past_said(head_rules(), "revised", r, first);
  // «Kommunstyrelsens utlåtande»: whose form it is. «Kommunstyrelsen Yrkande (V)»: the letterhead on its line.
  const std::optional<BodyAt> owner = body_at(r, at);
  const std::uint32_t behind = owner && owner->range.first == at ? owner->range.last : r.size();
  if (behind < r.size() && !r.tokens[behind].line &&
      ((r.ends(behind - 1, "s") && is_said(head_rules(), "owned", r, behind)) ||
       (!owner->owner && is_said(head_rules(), "put", r, behind))))
    first = behind;
  if (const Found answer = find_at(head_rules(), r, first, NothingAsked(), "told"); answer.rule != nullptr) {
    const Type type = type_of(answer.rule->value);
    if (type == Type::interpellationssvar) return {type, at, {first, answer.end}, 105, false, false};
    if (type == Type::kallelse) return {type, at, {first, first + 1}, 105, false, true};
    return {type, at, {first, first + 1}, 82, true, false};
  }
  for (const PaperForm& form : language::paper_forms()) {
    std::uint32_t after = match(r, first, form);
    if (after == 0) after = match_spaced(r, first, form);
    if (after == 0 || !fits(r, after, form.rest)) continue;
    const auto type = static_cast<Type>(std::ranges::find(type_words, form.type) - type_words.begin());
    if (type == Type::kallelse && r.is(after, "§")) continue;  // «Kallelse § 10» in rules of procedure.
    const bool ended = fits(r, past_second_name(r, after), Rest::alone);
    // «Bilaga Motion om …» names what is enclosed, here or elsewhere.
    return {type, r.is(at, "bilaga") ? first : at, {first, after}, form.weight, form.derived, ended};
  }
  return {};
}

namespace {

/// A row amid a table: others above and below it.
bool is_amid_table(const Reading& r, std::uint32_t block) {
  const auto is_row = [&](std::uint32_t b) {
    return b < r.blocks.size() && r.outline->blocks[b].kind == structure::BlockKind::table_row;
  };
  return block >= 2 && is_row(block - 2) && is_row(block - 1) && is_row(block) && is_row(block + 1);
}

}  // namespace

Head head_of(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  for (std::uint32_t i = range.first; i < range.last && i < range.first + 40; ++i) {
    // A letterhead in columns: «Umeå kommun   Tjänsteskrivelse   1 (2)».
    const bool column = r.tokens[i].wide && i < range.first + 12 && !r.is(range.first, "bilaga");
    if (!r.tokens[i].line && !column) continue;
    const Head head = head_at(r, i);
    if (!r.tokens[i].line && ((head.weight < 100 && !ends_in_capitals(r, head)) || !head.alone)) continue;
    // «1.4   Beslut att avvisa   Rektor   FL § 24», a row of a list of delegations.
    if (!r.tokens[i].line && r.is(head.words.first, "§") && is_amid_table(r, block)) continue;
    if (head.type != Type::none) return head;
  }
  return {};
}

bool is_delegated(const Reading& r, Range paper) {
  constexpr std::uint32_t most_head = 60;  // Tokens.
  for (std::uint32_t i = paper.first; i < paper.last && i < paper.first + most_head; ++i) {
    const bool opens = r.tokens[i].line || r.tokens[i].wide || (r.is(i - 1, ":") && r.starts(i - 2, "dokumenttyp"));
    const Found form = opens ? find_at(head_rules(), r, i, NothingAsked(), "delegated") : Found();
    if (form.rule != nullptr && fits(r, form.end, Rest::alone)) return true;
  }
  return false;
}

bool is_below_columns(const Reading& r, Range paper, std::uint32_t at) {
  constexpr std::uint32_t most_head = 60;  // Tokens.
  const Range above{paper.first, std::min(line_begin(r, at), paper.first + most_head)};
  const auto head = std::ranges::find_if(std::views::iota(above.first, std::max(above.first, above.last)),
                                         [&](std::uint32_t i) { return is_said(beside_rules(), "columns", r, i); });
  std::uint32_t rows = 0;  // One is the field of a form: «Beslutsdatum   Fastighet / 2031-05-04   Åby 3:1».
  const auto in_columns = [&](std::uint32_t line) {
    return line < r.size() && cell_end(r, line + 1) < line_end(r, line + 1);
  };
  std::uint32_t line = line_end(r, *head + 1);
  for (; *head < above.last && in_columns(line); line = line_end(r, line + 1)) ++rows;
  return rows > 1 && at < line;
}

bool is_prose(const Reading& r, std::uint32_t block) {
  const Range range = r.blocks[block];
  if (range.size() < 12 || r.outline->blocks[block].kind == structure::BlockKind::heading) return false;
  if (structure::is_labelled_field(slice(r.text, r.outline->blocks[block].span))) return false;
  if (range.size() >= 40) return true;
  return r.is_any(range.last - 1, {".", ":", "?"}) ||
         r.tokens[range.first].sentence != r.tokens[range.last - 1].sentence;
}

bool ends_in_list(const Reading& r, std::uint32_t block) {
  constexpr std::uint32_t least_listed = 3;  // §§; two that say nothing may be minutes.
  std::uint32_t listed = 0, number = 0, column = 0;  // Of the column of nothing but signs that it opens.
  for (std::uint32_t b = block; b < r.blocks.size(); ++b) {
    if (r.blocks[b].empty()) continue;
    const structure::Block& own = r.outline->blocks[b];
    const std::optional<SectionSign> sign = section_sign(r, r.blocks[b].first);
    if (sign && sign->number <= number) return false;
    const bool bare = sign && r.blocks[b].size() <= 2;
    if (bare && column == listed && ++column == least_listed) return true;
    if (own.kind != structure::BlockKind::table_row && !bare) return false;
    if (sign) number = sign->number, ++listed;
  }
  return listed >= least_listed;
}

}  // namespace diarium::facts
