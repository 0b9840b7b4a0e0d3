#include <algorithm>
#include <map>

#include "facts/bodies/bodies.h"
#include "facts/certainty/weigh.h"
#include "facts/dates/dates.h"
#include "facts/kinds/facts.h"
#include "facts/kinds/words.h"
#include "facts/parts/minutes.h"
#include "facts/parts/minutes_lines.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/lists.h"
#include "text/latin.h"

namespace diarium::facts {
namespace {

/// «§ 45» in the heading of a §: what stands for all that its first page says.
ByteSpan sign_in(std::string_view text) {
  constexpr std::string_view mark = "§";
  constexpr std::string_view in_words = "Paragraf ";
  std::size_t at = text.find(mark);
  if (at == std::string_view::npos) at = text.find(in_words);
  if (at == std::string_view::npos) return {};
  std::size_t end = at;
  while (text.substr(end).starts_with(mark)) end += mark.size();
  if (text.substr(end).starts_with(in_words)) end += in_words.size();
  while (end < text.size() && (text[end] == ' ' || (text[end] >= '0' && text[end] <= '9'))) ++end;
  while (end > at && text[end - 1] == ' ') --end;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

/// As sure as where it is had from.
Value derived(const Value& from, ByteSpan sign, std::string_view rule) {
  return Value{from.value, sign, Status::derived, std::string(rule), from.confidence};
}

/// What sections say of one thing, if enough of them do and all say the same.
std::optional<Value> agreed_on(const std::vector<const Facts*>& sections, std::optional<Value> Facts::*field) {
  constexpr std::size_t enough = 3;
  std::size_t times = 0;
  std::optional<Value> found;
  for (const Facts* section : sections) {
    const std::optional<Value>& said = section->*field;
    if (!said || language::is_generic_body(said->value)) continue;
    if (found && found->value != said->value) return std::nullopt;
    found = said;
    ++times;
  }
  if (times < enough) return std::nullopt;
  found->confidence = confidence_by("about_sections.agree");  // Each says it for itself.
  return found;
}

/// «Tekniska nämnden»: a name of who meets, alone in its column.
bool names_body(std::string_view small) {
  constexpr std::size_t longest = 60;  // Bytes; what is longer is a sentence.
  if (small.size() > longest || small.find_first_of("0123456789:.") != small.npos) return false;
  const auto word = language::body_word(small.substr(small.rfind(' ') + 1), Letters::whole);
  const bool alone = small.find(' ') == small.npos;
  return word && word->definite && !word->genitive && !(alone && word->generic()) && word->kind() > BodyKind::office;
}

/// «Storby kommun», «Storby stad»: the name of the list; empty for any other words.
std::string named_municipality(std::string_view words) {
  const std::string small = text::lower(words);
  for (const std::string_view kind : {" kommun", " stad"}) {
    if (!small.ends_with(kind)) continue;
    const std::string name = language::spelling(words.substr(0, words.size() - kind.size()));
    const language::ListRow* row = language::find(language::List::municipalities, name);
    if (row == nullptr && name.ends_with('s'))
      row = language::find(language::List::municipalities, name.substr(0, name.size() - 1));
    if (row != nullptr) return std::string(row->value);
  }
  return {};
}

/// What stands in the columns of a page's head, from left to right and down: divided by line ends, tabs and wide gaps.
std::vector<ByteSpan> columns_of(std::string_view text) {
  constexpr std::size_t most = 24;
  std::vector<ByteSpan> columns;
  const auto divides = [&](std::size_t at) {
    return text[at] == '\n' || text[at] == '\t' || text[at] == '|' || text.substr(at, 2) == "  ";
  };
  const auto is_mark = [](char c) { return c == ' ' || c == '#' || c == '*' || c == '\f' || c == '\r'; };
  for (std::size_t at = 0; at < text.size() && columns.size() < most;) {
    std::size_t end = at;
    while (end < text.size() && !divides(end)) ++end;
    std::size_t first = at, last = end;
    while (first < last && is_mark(text[first])) ++first;
    while (last > first && is_mark(text[last - 1])) --last;
    if (first < last) columns.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    at = end + 1;
  }
  return columns;
}

/// «Nämnden» in the § is the board that its minutes name; what the § decides without saying who, that board does.
void name_body(Facts& section) {
  if (!section.body || language::is_generic_body(section.body->value)) return;
  const std::string whole = language::key(section.body->value);
  const auto name = [&](std::string& by) {
    if (language::is_generic_body(by) && whole.ends_with(language::key(by))) by = section.body->value;
  };
  for (Proposal& one : section.proposals) {
    if (one.kind == "beslut" && one.by.empty()) one.by = section.body->value;
    name(one.by);
  }
  if (section.decision && section.decision->by.empty()) section.decision->by = section.body->value;
  // «Förslag till beslut i kommunfullmäktige» below what the board decided: the board puts it on.
  if (auto& put = section.recommended_decision;
      put && put->by.empty() && section.decision && !put->to.empty() && put->to != section.body->value) {
    put->by = section.body->value;
    for (Proposal& one : section.proposals)
      if (one.by.empty() && one.span == put->span) one.by = put->by;
  }
  for (std::optional<Outcome>* one : {&section.decision, &section.recommended_decision})
    if (*one) name((*one)->by);
}

/// The one party that the first page gives a name; empty where it gives none, or the name is of two.
std::string_view party_in(const Facts& meeting, std::string_view name) {
  std::string_view party;
  if (name.find(' ') == name.npos) return party;  // A last name alone may be another's.
  for (const Person& one : meeting.persons) {
    if (one.name != name) continue;
    if (one.party.empty() || (!party.empty() && party != one.party)) return {};
    party = one.party;
  }
  return party;
}

/// «Anna Berg yrkar avslag» in a §, «Anna Berg (S)» among those present on the first page: a member's party is the same
/// all day.
void name_parties(const Facts& meeting, Facts& section) {
  std::map<std::string, std::string, std::less<>> named;  // By name: as it is written with its party.
  for (Person& one : section.persons) {
    const std::string_view party = one.party.empty() ? party_in(meeting, one.name) : std::string_view{};
    if (party.empty()) continue;
    one.party = party;
    named.emplace(one.name, written(Named{one.name, one.party}));
  }
  if (named.empty()) return;
  for (Proposal& one : section.proposals) {
    std::string by;
    for (std::size_t at = 0; at < one.by.size();) {
      const std::size_t end = std::min(one.by.find(", ", at), one.by.size());
      const std::string name = one.by.substr(at, end - at);
      const auto known = named.find(name);
      by += (by.empty() ? "" : ", ") + (known == named.end() ? name : known->second);
      at = end + 2;
    }
    one.by = std::move(by);
  }
  for (std::vector<Dissent>* list : {&section.reservations, &section.special_statements})
    for (Dissent& dissent : *list)
      for (Named& one : dissent.who.persons)
        if (one.party.empty() && named.contains(one.name)) one.party = party_in(meeting, one.name);
}

}  // namespace

void name_whole_body(const std::vector<const Facts*>& sections, Facts& meeting) {
  if (!meeting.body) return;
  const std::string end = language::key(meeting.body->value);
  const Value* whole = nullptr;
  for (const Facts* section : sections) {
    if (!section->body || language::key(section->body->value) == end ||
        !language::key(section->body->value).ends_with(end))
      continue;
    if (whole != nullptr && whole->value != section->body->value) return;
    whole = &*section->body;
  }
  if (whole != nullptr) meeting.body->value = whole->value;
}

void tell_head(std::string_view text, Facts& meeting) {
  for (const ByteSpan column : columns_of(text)) {
    const std::string_view words = slice(text, column);
    if (!meeting.municipality) {
      if (std::string name = named_municipality(words); !name.empty())
        meeting.municipality =
            Value{std::move(name), column, Status::read, {}, confidence_by("about.municipality.furniture")};
    }
    const std::string small = text::lower(words);
    if (meeting.body || !names_body(small)) continue;
    const bool capitals = words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
    meeting.body = Value{with_capital(capitals ? small : std::string(words)),
                         column,
                         Status::read,
                         {},
                         confidence_by("about.body.furniture")};
  }
}

Facts agreed(const std::vector<const Facts*>& sections) {
  Facts found;
  found.municipality = agreed_on(sections, &Facts::municipality);
  found.body = agreed_on(sections, &Facts::body);
  return found;
}

void inherit_agreed(const Facts& agreed, std::string_view text, Facts& section) {
  const ByteSpan sign = sign_in(text);
  if (sign.empty()) return;
  if (agreed.municipality && !section.municipality)
    section.municipality = derived(*agreed.municipality, sign, other_sections_rule);
  if (agreed.body && (!section.body || language::is_generic_body(section.body->value)))
    section.body = derived(*agreed.body, sign, other_sections_rule);
  name_body(section);
}

void inherit(const Facts& meeting, std::string_view rule, std::string_view text, Facts& section) {
  const ByteSpan sign = sign_in(text);
  if (sign.empty()) return;
  const auto take = [&](const std::optional<Value>& from, std::optional<Value>& to) {
    if (!from || (to && to->value == from->value)) return;
    to = derived(*from, sign, rule);
  };
  take(meeting.municipality, section.municipality);
  take(meeting.body, section.body);
  // «Tjänsteskrivelse, 2031-11-21»: what the § read as its own day is none, where its minutes tell another.
  if (meeting.document_date && section.document_date && section.document_date->value != meeting.document_date->value)
    std::erase_if(section.dates, [&](const Date& one) {
      return one.span == section.document_date->span && one.what == "sammanträde";
    });
  take(meeting.document_date, section.document_date);
  if (section.document_date) drop_decisions_to_come(*section.document_date, true, section.dates);
  const std::string_view kind = word(Type::protokollsparagraf);
  if (!section.type || section.type->value != kind)
    // Its sign, its number between its neighbours' and its decision are what it was cut by (facts/parts/minutes.h).
    section.type = Value{std::string(kind), sign, Status::derived, std::string(section_rule),
                         confidence_by("about_section.agree")};
  name_body(section);
  name_parties(meeting, section);
  weigh_again(section);
}

void tell_meeting(std::string_view text, Facts& meeting) {
  const std::string_view kind = word(Type::protokoll);
  meeting.title.reset();  // Each section has its own; what the first page has is a row of its head.
  meeting.paragraph.reset();  // «Bo Ek (M) ej § 58» in the list of those present.
  if (meeting.type && meeting.type->value == kind) return;
  for (const std::string_view written : {"protokoll", "Protokoll", "PROTOKOLL"}) {
    const std::size_t at = text.find(written);
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    meeting.type = Value{std::string(kind),
                         {begin, begin + static_cast<std::uint32_t>(written.size())},
                         Status::read,
                         "",
                         confidence_by("about_meeting.agree")};
    return;
  }
}

}  // namespace diarium::facts
