#include "facts/home/body.h"

#include <algorithm>
#include <map>

#include "facts/bodies/bodies.h"
#include "facts/parts/heads.h"
#include "facts/reading/cells.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"
#include "language/phrases.h"

namespace diarium::facts {
namespace {

constexpr std::string_view only_rule = "ett ärende som bara ett organ får besluta om";

Value value_of(const Reading& r, const BodyAt& body) { return {body.name, r.span(body.range), Status::read, {}}; }
Value value_of(const Reading& r, Range name) { return {r.flowed(name), r.span(name), Status::read, {}}; }

/// «Lindvads Bostäder AB» from token `at` on; empty where no company is named there.
Range company_at(const Reading& r, std::uint32_t at) { return {at, past_said(name_rules(), "company", r, at)}; }

/// A motion is put to the council: its first mention.
std::optional<Value> council(const Reading& r, Range range) {
  const std::optional<BodyAt> found = first_body(r, range, Rank::council);
  return found ? std::optional(value_of(r, *found)) : std::nullopt;
}

/// «hemställa att kommunfullmäktige godkänner köpet»: whom a board without a name asks.
bool is_asked(const Reading& r, const BodyAt& body) {
  const std::uint32_t first = body.range.first, asked = first > 0 && r.is(first - 1, "att") ? first - 1 : first;
  return asked > 0 && is_said(decided_rules(), "asks_body", r, asked - 1);
}

/// «ledamot i kulturnämnden», «uppdraget som ersättare i nämnden»: where somebody sits, or is to.
bool is_seat(const Reading& r, const BodyAt& body) {
  const std::uint32_t first = body.range.first;
  return first > 1 && r.is(first - 1, "i") && !title_role(r, first - 2).empty();
}

/// «till kommunstyrelsen», «Kommunstyrelsen, nämnderna och de förtroendevalda beviljas …», «Tekniska nämnden får …»:
/// who gets what is decided, in minutes that name nobody who decides.
bool only_gets(const Reading& r, const BodyAt& body) {
  constexpr std::uint32_t near_verb = 12;  // Tokens.
  const std::uint32_t first = body.range.first;
  if (first > 0 && is_said(decided_rules(), "gives", r, first - 1)) return true;
  for (std::uint32_t i = body.range.last;
       i < r.size() && i < body.range.last + near_verb && r.tokens[i].sentence == r.tokens[first].sentence; ++i) {
    if (is_said(decided_rules(), "gets", r, i)) return true;
    if (const VerbAt verb = verb_at(r, i); verb.finite()) return verb.passive;
    if (i == body.range.last && r.shape(i) == Shape::lower && r.ends(i, "r"))
      return false;  // «Kommunfullmäktige medger att …»
  }
  return false;
}

/// Does the § hold words of a decision, not under a heading that says whose proposal they are?
bool is_decided(const Reading& r, const Part& part) {
  for (std::uint32_t b = part.first_block; b < part.last_block && b < r.blocks.size(); ++b)
    if (r.outline->blocks[b].role == Role::decision && !r.blocks[b].empty() &&
        r.outline->blocks[b].kind != structure::BlockKind::heading)
      return true;
  return false;
}

/// The first body that a proposal or decision section names, and that may decide.
std::optional<Value> decider(const Reading& r, const Part& part, Rank least, bool minutes = false) {
  const Range range = part.tokens;
  bool done = false;  // Words of a decision stand above.
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (r.role(i) != Role::proposal && r.role(i) != Role::decision) continue;
    done = done || (r.role(i) == Role::decision && r.kind(i) != structure::BlockKind::heading);
    const std::optional<BodyAt> found = body_at(r, i);
    if (!found || found->rank < least) continue;
    // «där nämnden tilldelas», «nämnden får i uppdrag»: it gets something by what another decides.
    if (is_said(decided_rules(), "granted", r, found->range.last)) continue;
    if (is_asked(r, *found) || is_seat(r, *found) || (minutes && only_gets(r, *found))) continue;
    // «Kommunstyrelsens ordförande»: an owner, not the one who acts; what another proposed is decided here.
    if (r.ends(i, "s") && !is_said(decided_rules(), "own_act", r, i + 1)) continue;
    if (minutes && r.is(i + 1, "förslag") && is_decided(r, part)) continue;
    // «Beslut / Yttrandet godkänns. / Förslag till beslut i kommunfullmäktige»: whom the board that decided asks.
    if (minutes && done && is_said(decided_rules(), "put_on", r, found->range.first)) continue;
    return value_of(r, *found);
  }
  return std::nullopt;
}

/// «Kommunstyrelsen tillstyrker …»: in minutes the body that acts in the decision, before any that only gets something
/// by it.
std::optional<Value> acting_body(const Reading& r, Range range) {
  for (std::uint32_t i = range.first; i + 1 < range.last; ++i) {
    if (r.role(i) != Role::decision || r.block(i) != r.block(i + 1)) continue;
    const VerbAt verb = verb_at(r, i + 1);
    // «Kommunstyrelsen uppdrar åt …», of no list, where a sentence begins.
    const bool present = !verb && is_said(decided_rules(), "acts", r, i + 1);
    if (!present && (!verb.finite() || verb.passive || verb.verb->kind > VerbKind::judge)) continue;
    const std::optional<BodyAt> found = body_at(r, i);
    if (found && found->rank >= Rank::committee && found->range.last == i + 1 && !found->owner &&
        !is_asked(r, *found) && (!present || found->range.first == r.sentence(i).first))
      return value_of(r, *found);
  }
  return std::nullopt;
}

/// «Barn- och utbildningsnämnden», «Tekniska nämnden» in a page's head: where the name of token `at` begins.
std::uint32_t joint_in_furniture(const Reading& r, std::uint32_t at) {
  std::uint32_t first = at;
  const auto& words = r.furniture;
  while (first >= 3 && r.key(words[first - 2]) == "-" &&
         (r.is(words[first - 1], "och") || r.key(words[first - 1]) == ","))
    first -= 3;
  const bool described = first == at && first > 0 && !words[at].line && r.ends(words[at - 1], "iska");
  return described ? at - 1 : first;
}

/// «Protokoll fört vid styrelsemöte i Lindvads Bostäder AB»: the company, on the first page of its board's minutes.
std::optional<Value> company(const Reading& r, const Part& part) {
  constexpr std::uint32_t most = 60;  // Tokens of a head.
  const Range head{part.tokens.first, std::min(part.tokens.last, part.tokens.first + most)};
  if (part.section_block != Reading::no_block || !is_said(beside_rules(), "board_meets", r, head)) return std::nullopt;
  for (std::uint32_t i = head.first; i < head.last; ++i)
    if (const Range name = company_at(r, i); !name.empty()) return value_of(r, name);
  return std::nullopt;
}

/// «Ordföranden finner att kommunfullmäktige …», «Kommunstyrelsens förslag till kommunfullmäktige»: whose § it is, as
/// words beside a body tell it. Over the decision itself such a heading names who meets, over a draft who had it.
std::optional<Value> body_of_meeting(const Reading& r, const Part& part) {
  std::optional<BodyAt> proposes, put;
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last; ++i) {
    const std::optional<BodyAt> found = body_at(r, i);
    if (!found || found->rank < Rank::committee) continue;
    const Anchor place{found->range.first, found->range.last, r.sentence(i)};
    const Rule* rule = first_rule(decided_rules(), r, place, NothingAsked(), {"meeting"});
    if (rule == nullptr) continue;
    const std::uint32_t above = r.blocks[r.block(i)].first;  // The heading «Beslut» right above it.
    const bool decides = above > part.tokens.first && r.role(above - 1) == Role::decision;
    if (rule->value == "meets" || (rule->value == "proposes" && decides)) return value_of(r, *found);
    std::optional<BodyAt>& first = rule->value == "put" ? put : proposes;
    if (!first) first = found;
  }
  const std::optional<BodyAt>& meets = is_decided(r, part) ? put : proposes;
  return meets ? std::optional(value_of(r, *meets)) : std::nullopt;
}

/// «Interpellationen får ställas.» in a § of a municipality: what nobody but its council decides.
std::optional<Value> council_by_matter(const Reading& r, const Part& part) {
  const bool municipal = is_said(decided_rules(), "municipal", r, part.tokens);
  for (std::uint32_t i = part.tokens.first; municipal && i < part.tokens.last; ++i) {
    if (r.role(i) != Role::decision) continue;
    const std::string council(said(rule_at(decided_rules(), "council", r, i)));
    if (!council.empty())
      return Value{with_capital(council), r.span({i, i + 1}), Status::derived, std::string(only_rule)};
  }
  return std::nullopt;
}

/// «KS»
std::optional<Value> letters_at(const Reading& r, std::uint32_t at) {
  const language::BodyName* known = language::body_of_letters(r.written(at));
  if (known == nullptr) return std::nullopt;
  return Value{with_capital(std::string(known->definite)), r.span({at, at + 1}), Status::read, {}};
}

/// «KS § 12», which begins a line.
std::optional<Value> letters_of_section(const Reading& r, const Part& part) {
  const std::uint32_t sign = part.words.first;
  if (part.words.empty() || sign == 0 || !r.is(sign, "§") || !r.tokens[sign - 1].line || r.tokens[sign].line)
    return std::nullopt;
  return letters_at(r, sign - 1);
}

/// «KF 2031-05-04», a line of the head or behind the name of the form.
std::optional<Value> letters_of_day(const Reading& r, const Part& part) {
  for (std::uint32_t i = part.tokens.first; i + 1 < std::min(part.head_end, part.tokens.last); ++i) {
    const bool heads = r.tokens[i].line || i == part.words.last;
    if (!heads || !is_said(beside_rules(), "board_day", r, i + 1)) continue;
    if (std::optional<Value> found = letters_at(r, i)) return found;
  }
  return std::nullopt;
}

/// «Kommunstyrelsen beslutar»
std::optional<BodyAt> decides_at(const Reading& r, std::uint32_t at) {
  std::optional<BodyAt> found = r.starts(at + 1, "beslut") ? body_at(r, at) : std::nullopt;
  return found && !found->owner ? std::move(found) : std::nullopt;
}

/// Minutes bear their body in the head or in the page head; the decision names it too.
std::optional<Value> meeting_body(const Reading& r, const Part& part) {
  if (std::optional<Value> found = company(r, part)) return found;
  for (std::uint32_t i = part.tokens.first; i < part.head_end && i < part.tokens.last; ++i) {
    const std::optional<BodyAt> found = body_at(r, i);
    if (!found || found->rank < Rank::committee) continue;
    // «Socialnämndens arbetsutskott»: the board's committee meets.
    if (found->owner && !opens_line(r, found->range.last) && body_at(r, found->range.last)) continue;
    const Range block = r.blocks[r.block(i)];
    const bool alone = found->range.size() + 1 >= block.size();
    const std::uint32_t end = past_place(r, found->range.last);  // «Valnämnden i Mora   2031-02-04»
    const bool label = r.is(end, "§") || opens_cell(r, end);
    // «| LINDVAD | Kommunstyrelsen | 2 |», above the §
    const bool cell = r.tokens[found->range.first].wide && r.kind(i) == structure::BlockKind::table_row &&
                      part.section_block != Reading::no_block && i < r.blocks[part.section_block].first;
    const bool opens = r.tokens[found->range.first].line || cell;
    const bool wide = r.tokens[found->range.first].wide;  // «Organ     Arbetsutskottet»
    const std::uint32_t before = found->range.first - (wide ? 0 : 1);  // «Beslutsinstans: Arbetsutskottet»
    const bool labelled = found->range.first > 1 && (wide || r.is(before, ":")) &&
                          is_said(beside_rules(), "instance", r, before - 1);
    const bool crumb = r.is(before, ">") && r.is(found->range.last, ">");  // Of a web page.
    const bool minutes = r.ends(found->range.first - 1, "protokoll") && r.block(found->range.first - 1) == r.block(i);
    const bool heads = opens && (alone || label || r.shape(end) == Shape::number ||
                                 is_said(beside_rules(), "heads_minutes", r, end));
    if (labelled || crumb || minutes || heads || is_said(beside_rules(), "convenes", r, end))
      return value_of(r, *found);
  }
  std::map<std::string, std::pair<int, ByteSpan>> heads;
  for (std::uint32_t i = 0; i < r.furniture.size(); ++i) {
    const Token& token = r.furniture[i];
    const auto word = language::body_word(r.key(token), r.letters());
    if (!word || word->kind() < BodyKind::subcommittee) continue;
    if (word->kind() >= BodyKind::board && !word->name->whole) continue;
    const ByteSpan span{r.furniture[joint_in_furniture(r, i)].begin, r.furniture[i].end};
    std::string name = with_capital(word->name->whole ? std::string(word->name->definite)
                                                      : in_small_letters(std::string(slice(r.text, span))));
    auto& [count, first] = heads[std::move(name)];
    if (count++ == 0) first = span;
  }
  const auto best = std::ranges::max_element(heads, {}, [](const auto& one) { return one.second.first; });
  if (best != heads.end()) return Value{best->first, best->second.second, Status::read, {}};
  if (std::optional<Value> found = letters_of_section(r, part)) return found;
  if (part.type == Type::kallelse) return std::nullopt;  // Below its head stand the bodies of its items.
  if (std::optional<Value> found = acting_body(r, part.tokens)) return found;
  if (std::optional<Value> found = body_of_meeting(r, part)) return found;
  if (std::optional<Value> found = decider(r, part, Rank::committee, true)) return found;
  // «… finner att kommunstyrelsen beslutat …»
  for (std::uint32_t i = part.tokens.first; i + 1 < part.tokens.last; ++i) {
    // A title that ends with «en nämnd» stands above the heading «Beslut».
    if (r.block(i) != r.block(i + 1) || r.shape(i + 1) > Shape::lower) continue;
    const std::optional<BodyAt> found = decides_at(r, i);
    if (found && found->rank >= Rank::committee) return value_of(r, *found);
  }
  return council_by_matter(r, part);
}

/// «Tekniska nämnden / Socialnämnden», one below the other: to whom a paper is sent, not whose it is.
bool is_listed(const Reading& r, const BodyAt& body) {
  const auto is_alone = [&](std::uint32_t line) {
    const std::optional<BodyAt> one = first_body(r, {line, std::min(line + 5, r.size())}, Rank::board);
    return one && one->rank == Rank::board && one->range.first == line && opens_line(r, one->range.last);
  };
  const std::uint32_t line = line_begin(r, body.range.first), below = line_end(r, body.range.last);
  return is_alone(line) && (is_alone(below) || (line > 0 && is_alone(line_begin(r, line - 1))));
}

/// «Till kommunstyrelsen», alone on its line.
std::optional<Value> receiver(const Reading& r, const Part& part, Rank least) {
  bool timetable = false;  // «Kommunstyrelsen   12 maj / Kommunfullmäktige   3 juni»: when each of them meets.
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last && i < part.head_end + 40; ++i) {
    const bool to = r.is(i, "till");
    if (to && r.shape(i) == Shape::lower && is_prose(r, r.block(i))) continue;  // «… översänds / till kommunstyrelsen.»
    if (!r.tokens[i].line && !(to && r.tokens[i].wide && r.shape(i) >= Shape::capital)) continue;
    // A row of those that answered.
    if (!to && (r.role(i) == Role::referral || (i >= part.head_end && r.kind(i) == structure::BlockKind::table_row)))
      continue;
    const std::optional<BodyAt> found = first_body(r, {to ? i + 1 : i, std::min(i + 5, part.tokens.last)}, least);
    if (!found || found->range.first > i + (to ? 2u : 0u)) continue;
    if (!to && !opens_cell(r, found->range.last)) continue;
    if (!to && !is_office_letter(part.type) && is_listed(r, *found)) continue;
    const std::uint32_t below = line_end(r, found->range.last);
    const std::optional<BodyAt> next = body_at(r, below);
    timetable = r.number(found->range.last) && (timetable || (next && r.number(next->range.last)));
    if (!timetable) return value_of(r, *found);
  }
  return std::nullopt;
}

/// «Socialnämnden har getts möjlighet …», «Socialnämnden tillstyrker motionen»: the body that answers.
std::optional<Value> answering_body(const Reading& r, const Part& part) {
  for (std::uint32_t i = part.tokens.first; i + 1 < part.tokens.last; ++i) {
    const std::optional<BodyAt> found = body_at(r, i);
    if (!found || found->rank < Rank::committee || found->rank == Rank::council) continue;
    if (found->range.last != i + 1 || found->generic || !is_said(beside_rules(), "answers", r, i + 1)) continue;
    // «Hamnnämndens yttrande över detaljplan för kajen»
    const bool titled = found->owner && i < part.head_end + 20 && r.tokens[found->range.first].line &&
                        r.role(i) != structure::Role::attachment;
    if (titled || (!r.ends(i, "s") && r.sentence(i).first == found->range.first)) return value_of(r, *found);
  }
  return std::nullopt;
}

/// «Revisorerna», «Revisorerna i Lindvads kommun», a line or a column of the letterhead: whom they write to decides
/// nothing here.
std::optional<Value> auditors(const Reading& r, const Part& part) {
  constexpr std::uint32_t most_head = 30;  // Tokens.
  const std::uint32_t last = std::min(part.tokens.last, part.tokens.first + most_head);
  if (is_said(beside_rules(), "to_auditors", r, Range{part.tokens.first, last})) return std::nullopt;
  for (std::uint32_t i = part.tokens.first; i < last; ++i) {
    // «Vi, av fullmäktige utsedda revisorer, har granskat …»
    if (is_said(beside_rules(), "auditors", r, i))
      return Value{"Revisorerna", r.span({i + 1, i + 2}), Status::read, {}};
    if (!opens_cell(r, i)) continue;
    std::uint32_t end = i + 1;
    while (end < last && !opens_cell(r, end) && !r.is(end, "i")) ++end;
    const std::string name = r.flowed({i, end});
    if (language::is_phrase(language::Use::auditor, language::words_key(name)))
      return Value{with_capital(in_small_letters(name)), r.span({i, end}), Status::read, {}};
  }
  return std::nullopt;
}

/// «Lindvads Bostäder AB», the first line of a paper: the company answers, not whom it writes to.
std::optional<Value> company_of_letterhead(const Reading& r, const Part& part) {
  const Range name = company_at(r, part.tokens.first);
  return !name.empty() && opens_cell(r, name.last) ? std::optional(value_of(r, name)) : std::nullopt;
}

/// «Hamnverkets författningssamling» in the head of a law: the authority.
std::optional<Value> issuer(const Reading& r, const Part& part) {
  constexpr std::uint32_t most_head = 60;  // Tokens.
  for (std::uint32_t i = part.tokens.first; i < std::min(part.tokens.last, part.tokens.first + most_head); ++i)
    if (is_said(head_rules(), "others_law", r, i))
      return Value{std::string(r.written(i).substr(0, r.written(i).size() - 1)), r.span({i, i + 1}), Status::read, {}};
  return std::nullopt;
}

/// «Beslutande instans: Hamnnämnden», «Antagen av hamnnämnden» on a cover: what stands there; empty where there is
/// none.
Range field_of_decider(const Reading& r, const Part& part) {
  constexpr std::uint32_t most_cover = 100;  // Tokens.
  for (std::uint32_t i = part.tokens.first; i + 2 < std::min(part.tokens.last, part.tokens.first + most_cover); ++i) {
    if (!r.is_any(i + 1, {":", "av"}) || !is_said(beside_rules(), "instance", r, i)) continue;
    return {i + 2, line_end(r, i + 3)};
  }
  return {};
}

/// The first board that the text names, but in «November 2031: Beslut i hamnnämnden»: whose turn it is then.
std::optional<BodyAt> first_outside_timetable(const Reading& r, Range range) {
  while (std::optional<BodyAt> found = first_body(r, range, Rank::board)) {
    if (!is_said(beside_rules(), "timetable", r, line_begin(r, found->range.first))) return found;
    range.first = found->range.last;
  }
  return std::nullopt;
}

std::optional<Value> any_body(const Reading& r, const Part& part) {
  switch (part.type) {
    case Type::motion:
    case Type::interpellation:
    case Type::interpellationssvar:
    case Type::enkel_fraga:
    case Type::medborgarforslag:
      if (std::optional<Value> found = council(r, part.tokens)) return found;
      return letters_of_day(r, part);
    case Type::protokollsparagraf:
    case Type::protokoll:
    case Type::kallelse:
      return meeting_body(r, part);
    default:
      break;
  }
  if (part.type == Type::remissvar) {
    if (std::optional<Value> found = company_of_letterhead(r, part)) return found;
    if (std::optional<Value> found = answering_body(r, part)) return found;
  }
  if (part.type == Type::none) {
    // «Beslutande instans: XX»: a template that nobody filled in names no board, whichever its text mentions.
    if (const Range field = field_of_decider(r, part); !field.empty()) {
      const std::optional<BodyAt> found = first_body(r, field);
      return found ? std::optional(value_of(r, *found)) : std::nullopt;
    }
    if (std::optional<Value> found = issuer(r, part)) return found;
    if (std::optional<Value> found = auditors(r, part)) return found;
  }
  const bool letter = is_office_letter(part.type);
  std::optional<Value> to = receiver(r, part, letter || part.type == Type::pm ? Rank::committee : Rank::board);
  // An office writes to the board whose case it is, also where only the council is to decide.
  if (letter && to) {
    const auto named = language::body_named(to->value);  // Nothing where its letters are damaged.
    if (!named || named->kind() != BodyKind::council) return to;
  }
  if (std::optional<Value> found = decider(r, part, Rank::board)) return found;
  if (to) return to;
  // «Beredningen föreslår att kommunstyrelsen beslutar …», without a heading.
  for (std::uint32_t i = part.tokens.first; i + 1 < part.tokens.last; ++i) {
    const std::optional<BodyAt> found = decides_at(r, i);
    if (found && found->rank == Rank::board) return value_of(r, *found);
  }
  const std::optional<BodyAt> first = first_outside_timetable(r, part.tokens);
  const std::uint32_t before = first && first->range.first > 1 ? first->range.first - 1 : 0;
  // «Rådet skriver till socialnämnden» far down: who gets it from somebody that no list knows.
  const bool is_recipient = before >= part.head_end && r.is(before, "till");
  if (!first || is_listed(r, *first) || is_below_columns(r, part.tokens, first->range.first))
    return letters_of_day(r, part);
  return !is_seat(r, *first) && !is_recipient ? std::optional(value_of(r, *first)) : std::nullopt;
}

/// «Nämnden» is the one board that the paper names in full. Where it names several or no such, it is nobody; of a § the
/// minutes tell which.
std::optional<Value> in_full(const Reading& r, const Part& part, Value found) {
  const auto same = language::body_named(found.value);
  const bool any = same && same->generic() && !same->definite;  // «Ansvarig nämnd», which none is named.
  if ((!any && !language::is_generic_body(found.value)) || !same || same->kind() != BodyKind::committee) return found;
  std::optional<Value> whole;
  for (std::uint32_t i = part.tokens.first; i < part.tokens.last; ++i) {
    const std::optional<BodyAt> body = body_at(r, i);
    if (!body || body->generic || body->kind != same->kind() || (whole && whole->value == body->name)) continue;
    if (whole) return is_minutes(part.type) ? std::optional(std::move(found)) : std::nullopt;
    whole = value_of(r, *body);
  }
  return whole || !is_minutes(part.type) ? whole : std::optional(std::move(found));
}

}  // namespace

std::optional<Value> body(const Reading& r, const Part& part) {
  std::optional<Value> found = any_body(r, part);
  return found ? in_full(r, part, *std::move(found)) : std::nullopt;
}

}  // namespace diarium::facts
