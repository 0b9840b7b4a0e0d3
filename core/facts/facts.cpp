#include <algorithm>

#include "base/hash.h"
#include "facts/asked/referral.h"
#include "facts/certainty/weigh.h"
#include "facts/cited/citations.h"
#include "facts/dates/dates.h"
#include "facts/decided/dissent.h"
#include "facts/decided/proposals.h"
#include "facts/decided/votes.h"
#include "facts/home/body.h"
#include "facts/kinds/facts.h"
#include "facts/kinds/words.h"
#include "facts/names/persons.h"
#include "facts/paper/identifiers.h"
#include "facts/paper/kind_words.h"
#include "facts/paper/title.h"
#include "facts/parts/parts.h"
#include "facts/reading/cells.h"
#include "facts/reading/reading.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

/// Fewer words than this are a formula or a name.
inline constexpr std::uint32_t least_repeat = 20;

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ull;

/// The words of a paper without its marks.
struct Words {
  std::vector<std::uint32_t> tokens;
  std::vector<std::uint64_t> hashes;
};

Words words_of(const Reading& r) {
  Words words;
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (r.tokens[i].shape == Shape::mark) continue;
    words.tokens.push_back(i);
    words.hashes.push_back(fnv1a(r.key(i)));
  }
  return words;
}

/// A window of words: its hash and where it begins.
struct Window {
  std::uint64_t hash;
  std::uint32_t at;
  friend bool operator<(const Window& one, const Window& two) {
    return one.hash != two.hash ? one.hash < two.hash : one.at < two.at;
  }
};

std::vector<Window> windows_of(const std::vector<std::uint64_t>& words) {
  std::uint64_t top = 1;  // factor to the power of least_repeat
  for (std::uint32_t i = 0; i < least_repeat; ++i) top *= factor;
  std::vector<Window> windows;
  windows.reserve(words.size());
  std::uint64_t hash = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    hash = hash * factor + words[i];
    if (i >= least_repeat) hash -= top * words[i - least_repeat];
    if (i + 1 >= least_repeat) windows.push_back({hash, i + 1 - least_repeat});
  }
  return windows;
}

/// Each passage of whole sentences, least_repeat words of them or more, that stood earlier in the file, with its first
/// place; a passage is as long as its words agree and stands in one list once. A row of a table is none where no cell
/// holds a sentence. In the order of the later place, without overlap there. Compound files show the case: the office's
/// summary, which the minutes above it repeat.
/// cost      O(tokens).
std::vector<Repeat> find_repeats(const Reading& r) {
  const Words words = words_of(r);
  std::vector<Repeat> found;
  if (words.tokens.size() < 2 * least_repeat) return found;
  const std::vector<Window> windows = windows_of(words.hashes);
  std::vector<Window> sorted = windows;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> first_of(windows.size());
  for (std::size_t i = 0; i < sorted.size(); ++i)
    first_of[sorted[i].at] = i > 0 && sorted[i - 1].hash == sorted[i].hash ? first_of[sorted[i - 1].at] : sorted[i].at;
  /// A cell of a table runs where it holds a sentence.
  const auto runs = [&](std::uint32_t word) {
    const std::uint32_t at = words.tokens[word];
    return r.kind(at) != structure::BlockKind::table_row || r.is(r.sentence(at).last - 1, ".");
  };
  /// Does a sentence, a cell or a numbered point begin with this word, or end before it?
  const auto bounds = [&](std::uint32_t word) {
    if (word == 0 || word == words.tokens.size()) return true;
    const std::uint32_t before = words.tokens[word - 1], at = words.tokens[word];
    const bool cell = r.tokens[at].wide && r.kind(at) == structure::BlockKind::table_row;
    if (cell || r.tokens[at].sentence != r.tokens[before].sentence) return true;
    const bool numbered = r.is(at - 1, "\xC2\xA7") || (r.shape(at) == Shape::number && r.is(at + 1, "."));
    const bool opens = r.shape(at) >= Shape::capital || numbered;
    return opens && (r.is_any(before + 1, {".", "?", "!", ":"}) || r.is(before - 1, "\xC2\xA7"));
  };
  /// Does what ends before this word end as text does, and not with a heading or with what leads to a list?
  const auto closes = [&](std::uint32_t word) {
    const std::uint32_t last = words.tokens[word - 1];
    return bounds(word) && runs(word - 1) && r.kind(last) != structure::BlockKind::heading && !r.is(last + 1, ":");
  };
  for (std::uint32_t at = 0; at < windows.size();) {
    // The first place of all: what stands ten times is told as nine repeats of the first.
    const std::uint32_t from = first_of[at];
    std::uint32_t count = 0;
    while (from + count < at && at + count < words.hashes.size() &&
           words.hashes[from + count] == words.hashes[at + count]) {
      ++count;
    }
    if (count < least_repeat) {
      ++at;
      continue;
    }
    std::uint32_t first = at, last = at + count, running = 0;
    while (first < last && !(bounds(first) && runs(first))) ++first;
    while (first < last && !closes(last)) --last;
    for (std::uint32_t i = first; i < last; ++i) running += runs(i) && r.word(words.tokens[i]) ? 1u : 0u;
    if (running >= least_repeat) {
      Range earlier{words.tokens[from + (first - at)], words.tokens[from + (last - 1 - at)] + 1};
      Range again{words.tokens[first], words.tokens[last - 1] + 1};
      while (r.tight(again.last) && r.tight(earlier.last) && r.shape(again.last) == Shape::mark &&
             r.key(again.last) == r.key(earlier.last)) {
        ++earlier.last;
        ++again.last;
      }
      found.push_back({r.span(earlier), r.span(again), last - first});
    }
    at += count;
  }
  return found;
}

constexpr std::uint32_t most_kind_head = 80;  // Tokens in which a paper says what it is.

Value kind_value(const KindNamed& named, std::uint32_t begin) {
  return {std::string(named.kind), {begin + named.words.begin, begin + named.words.end}, Status::read, {}};
}

/// «Typ av styrdokument: Plan»: the cover's field for it.
std::optional<Value> in_field(const Reading& r, Range head) {
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    const Found label = find_at(head_rules(), r, i, NothingAsked(), "kind_of_paper");
    if (label.rule == nullptr) continue;
    std::uint32_t end = label.end + 1;
    while (end < head.last && !r.tokens[end].line && !r.tokens[end].wide) ++end;
    const ByteSpan span = r.span({label.end, end});
    if (const auto named = kind_named(slice(r.text, span), KindOf::title)) return kind_value(*named, span.begin);
  }
  return std::nullopt;
}

/// «DELEGATIONSBESLUT», «Personuppgiftsbiträdesavtal», alone on its line or in its column.
std::optional<Value> in_head(const Reading& r, Range head) {
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    if (!r.tokens[i].line && !r.tokens[i].wide) continue;
    std::uint32_t end = i + 1;
    while (end < head.last && !r.tokens[end].line && !r.tokens[end].wide) ++end;
    const ByteSpan span = r.span({i, end});
    const auto named = kind_named(slice(r.text, span), KindOf::title);
    const bool of_contents =
        r.kind(i) == structure::BlockKind::table_row && r.number(end) && opens_cell(r, end + 1);  // «| Budget | 23 |»
    if (named && named->words == ByteSpan{0, span.size()} && r.shape(i) >= Shape::capital && !of_contents)
      return kind_value(*named, span.begin);
  }
  return std::nullopt;
}

/// A kind of assets/lists/kinds.txt: by a field of the head, by a line there of nothing but its name, else by the
/// title. «Rapport» above «Uppföljande granskning av …» says less than the title.
///
/// in        `main`: the paper that carries the file; `title`: of it.
/// cost      O(tokens of the head).
std::optional<Value> find_listed_kind(const Reading& r, const Part& main, const std::optional<Value>& title) {
  if (!r.swedish) return std::nullopt;
  const Range head{main.tokens.first, std::min(main.tokens.last, main.tokens.first + most_kind_head)};
  if (is_said(head_rules(), "others_law", r, head)) return std::nullopt;
  if (const auto found = in_field(r, head)) return found;
  // «Särskilt yttrande (V)» above the matter that it is of.
  if (const Head form = head_at(r, main.tokens.first); form.type == Type::bilaga)
    return Value{std::string(word(form.type)), r.span(form.words), Status::read, {}};
  const auto found = in_head(r, head);
  if (!title || (found && found->value != word(Type::rapport))) return found;
  const std::uint32_t first = r.token_at(title->span.begin), block = r.blocks[r.block(first)].first;
  for (const std::uint32_t begin : {first, block}) {  // «Bilaga 2, Taxa för hamnen»: or by what leads to the title.
    const ByteSpan words{r.tokens[begin].begin, title->span.end};
    const auto named = kind_named(slice(r.text, words), KindOf::title);
    const bool by_name = named && (!found || named->kind == word(Type::granskningsrapport));
    if (by_name) return kind_value(*named, words.begin);
  }
  return found;
}

/// Tells the draft of what somebody is to adopt as one: by a day of decision that its cover leaves open, or its name.
void tell_draft(const Reading& r, const Part& main, Facts& facts) {
  if (!facts.type || !is_adopted(type_of(facts.type->value))) return;
  for (std::uint32_t i = main.tokens.first; i < std::min(main.tokens.last, main.tokens.first + most_kind_head); ++i) {
    const Found sign = find_at(title_rules(), r, i, NothingAsked(), "draft");
    if (sign.rule == nullptr) continue;
    facts.types_also.insert(facts.types_also.begin(), std::move(facts.type->value));
    facts.type = Value{std::string(word(Type::utkast)), r.span({i, sign.end}), Status::read, {}};
    return;
  }
}

constexpr std::uint32_t most_recipient_words = 5;  // Words of «Beslutet skickas till».

std::string_view rule_of(Type type) {
  if (type == Type::utlatande) return "styrelsens förslag till fullmäktige är ett utlåtande";
  if (type == Type::motion) return "vad en förtroendevald begär av fullmäktige är en motion";
  if (type == Type::tjansteskrivelse) return "vad en förvaltning föreslår är en tjänsteskrivelse";
  if (type == Type::protokollsparagraf || type == Type::protokoll)
    return "plats, tid och paragraf står i ett protokoll";
  if (type == Type::kallelse) return "numrerade ärenden till ett sammanträde är en kallelse";
  return "ett yttrande över ett ärende är ett remissvar";
}

/// A reservation without the list of those who get the minutes that it is enclosed with. O(blocks).
Range own_words(const Reading& r, const Part& part) {
  if (part.type != Type::reservation) return part.tokens;
  for (std::uint32_t b = part.first_block + 1; b < part.last_block; ++b) {
    const Range words = r.blocks[b];
    if (!words.empty() && words.size() <= most_recipient_words &&
        structure::is_recipients(language::key(slice(r.text, r.span(words)))))
      return {part.tokens.first, words.first};
  }
  return part.tokens;
}

/// The kind of the paper that carries the file, and the kinds of the others, each once.
std::optional<Value> type_of(const Reading& r, const std::vector<Part>& parts) {
  const Part& part = parts[main_part(parts)];
  const bool book = is_book_of_minutes(parts);
  const Type type = book ? Type::protokoll : part.type;
  if (type == Type::none || part.tokens.empty() || !r.swedish) return std::nullopt;
  // Minutes whose first page does not call itself so are told by their first §.
  Range words = part.words;
  if (words.empty() && book) words = {parts[1].tokens.first, parts[1].tokens.first + 1};
  if (words.empty()) return std::nullopt;
  Value value{std::string(word(type)), r.span(words), Status::read, {}};
  const bool without_head = book && part.words.empty();
  if (part.derived || without_head) {
    value.status = Status::derived;
    value.rule = without_head ? "flera paragrafer efter varandra är ett protokoll" : std::string(rule_of(type));
  }
  return value;
}

std::vector<std::string> types_also(const std::vector<Part>& parts) {
  std::vector<std::string> types;
  const std::size_t main = main_part(parts);
  const bool is_book = is_book_of_minutes(parts);
  for (const Part& part : parts) {
    // The sections of whole minutes are what minutes consist of.
    if (part.type == Type::none || part.type == Type::bilaga || part.type == parts[main].type) continue;
    if (is_book && part.type == Type::protokollsparagraf) continue;
    const std::string name(word(part.type));
    if (std::find(types.begin(), types.end(), name) == types.end()) types.push_back(name);
  }
  return types;
}

/// The parts of a compound file in order, without overlap; empty for a file of one paper.
std::vector<Component> components(const Reading& r, const std::vector<Part>& parts) {
  std::vector<Component> found;
  if (!r.swedish || parts.size() < 2) return found;
  for (const Part& part : parts) {
    // What stands above the first form is no enclosure of it.
    if (part.tokens.empty() || (part.type == Type::none && found.empty())) continue;
    const ByteSpan sign = part.words.empty() || part.words.last > r.size() ? ByteSpan{} : r.span(part.words);
    found.push_back({std::string(word(part.type == Type::none ? Type::bilaga : part.type)), r.span(own_words(r, part)),
                     std::string(component_reasons[static_cast<std::size_t>(part.cut)]), sign});
  }
  return found.size() < 2 ? std::vector<Component>{} : found;
}

/// Who moves or objects by the sentences that were read, whatever words stand beside the name: «Anna Berg (S) avslag».
void tell_roles(Facts& facts) {
  const auto give = [&](const std::vector<Named>& all, std::string_view role) {
    for (Person& person : facts.persons) {
      if (std::ranges::find(all, Named{person.name, person.party}) == all.end() ||
          holds(person, role))
        continue;
      std::erase(person.roles, other_role);
      person.roles.emplace_back(role);
    }
  };
  for (const Proposal& one : facts.proposals)
    if (one.kind == kind::demand) give(read_persons(one.by), demanding_role);
  for (const Dissent& one : facts.reservations) give(one.who.persons, reserving_role);
}

}  // namespace

Facts extract(const Reading& reading) {
  const std::vector<Part> parts = cut_parts(reading);
  Part main = parts[main_part(parts)];
  if (is_book_of_minutes(parts)) main.type = Type::protokoll;
  const std::vector<NumberAt> numbers = find_numbers(reading);
  const std::vector<DateAt> dates = find_dates(reading);

  Facts facts;
  facts.ocr_damaged = reading.damaged;
  facts.case_numbers = case_numbers(reading, parts, numbers);
  facts.document_date = document_date(reading, main, dates);
  facts.dates = dated(reading, parts, dates, numbers, facts.document_date);
  if (!reading.swedish) {
    weigh(reading, parts, facts);
    return facts;
  }

  facts.type = type_of(reading, parts);
  facts.types_also = types_also(parts);
  facts.components = components(reading, parts);
  facts.municipality = municipality(reading, parts);
  facts.body = body(reading, main);
  facts.title = title(reading, main);
  if (!facts.type) facts.type = find_listed_kind(reading, main, facts.title);
  if (facts.title && heads_one_of_several(reading, main, *facts.title)) facts.title.reset();
  tell_draft(reading, main, facts);
  facts.paragraph = paragraph(reading, main);

  People people = find_people(reading, parts);
  const std::string whose = facts.body ? facts.body->value : "";
  const std::vector<ProposalAt> proposals = find_proposals(reading, parts, people, whose);
  Outcomes outcomes = find_outcomes(reading, parts, proposals, whose);
  facts.recommended_decision = std::move(outcomes.recommended);
  facts.decision = std::move(outcomes.decided);
  for (const ProposalAt& proposal : proposals) facts.proposals.push_back(proposal.fact);
  Dissents dissents = find_dissents(reading, parts, people);
  facts.reservations = std::move(dissents.reservations);
  facts.special_statements = std::move(dissents.statements);
  facts.referral_bodies = find_referrals(reading, parts, facts.body);
  if (facts.municipality) {  // «remitterat förslaget till Trosa kommun»: the paper's own owner is asked by others.
    const std::string& name = facts.municipality->value;
    std::erase_if(facts.referral_bodies, [&](const Referral& one) {
      return one.name == name + " kommun" || one.name == name + "s kommun" || one.name == name + " stad" ||
             one.name == name + "s stad";
    });
  }
  tell_replies(reading, facts.referral_bodies, facts.dates);
  // What a § of whole minutes reads as its own day, behind its sign, may be none: `inherit` knows.
  const bool headed = facts.document_date && (main.section_block == Reading::no_block ||
                                              reading.token_at(facts.document_date->span.begin) <
                                                  reading.blocks[main.section_block].first);
  if (headed) drop_decisions_to_come(*facts.document_date, is_of_meeting(main.type), facts.dates);
  facts.cited = find_citations(reading, dates);
  if (facts.type && facts.title && is_adopted(diarium::facts::type_of(facts.type->value)))  // None cites itself.
    std::erase_if(facts.cited, [&](const Citation& one) {
      return one.span.begin == facts.title->span.begin && one.span.end == facts.title->span.end;
    });
  facts.repeats = find_repeats(reading);
  facts.grounds = find_grounds(reading, parts, facts.cited);
  facts.votes = find_votes(reading);
  facts.persons = std::move(people.persons);
  tell_roles(facts);
  weigh(reading, parts, facts);
  return facts;
}

Facts extract(std::string_view text, const structure::Outline& outline) { return extract(read(text, outline)); }

Status status_of(const Facts& facts, std::string_view fact, std::size_t index, Status as_read) {
  const bool said = std::ranges::any_of(facts.user, [&](const UserMark& mark) {
    return mark.index == index && mark.fact == fact &&
           (mark.action == mark_actions[0] || mark.action == mark_actions[1]);
  });
  return said ? Status::user : as_read;
}

Counted extract_counted(std::string_view text, const structure::Outline& outline) {
  const Reading reading = read(text, outline);
  Facts facts = extract(reading);
  return {std::move(facts), reading.looks};
}

}  // namespace diarium::facts
