#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/calendar.h"
#include "base/sorting.h"
#include "base/utf8.h"
#include "facts/corrected/corrections.h"
#include "facts/fields.h"

namespace diarium::facts {
namespace {

using Json = nlohmann::ordered_json;

template <class Fact>
bool stands_at(const Fact& fact, ByteSpan span) {
  return fact.span == span;
}
bool stands_at(const Person& person, ByteSpan span) {
  return std::ranges::find(person.mentions, span) != person.mentions.end();
}
template <class Fact>
bool touches(const Fact& fact, ByteSpan span) {
  return fact.span.overlaps(span);
}
bool touches(const Person& person, ByteSpan span) {
  return std::ranges::any_of(person.mentions, [&](ByteSpan mention) { return mention.overlaps(span); });
}

/// What a fact says, in a few words: kept where a reader says otherwise.
std::string said(const Value& one) { return one.value; }
std::string said(const CaseNumber& one) { return one.value; }
std::string said(const Person& one) { return written(Named{one.name, one.party}); }
std::string said(const Proposal& one) { return one.by.empty() ? one.kind : one.kind + ", " + one.by; }
std::string said(const Outcome& one) { return one.outcome; }
std::string said(const Dissent& one) {
  const std::string words = written(one.who);
  return words.empty() ? one.kind : one.kind + ", " + words;
}
std::string said(const Referral& one) { return one.name; }
std::string said(const Citation& one) { return one.norm; }
std::string said(const Date& one) { return one.iso + ", " + one.what; }
std::string said(const Vote& one) { return std::to_string(one.yes) + "–" + std::to_string(one.no); }
std::string said(const Ground& one) { return one.norm.empty() ? one.kind : one.kind + ", " + one.norm; }

/// Sets the fields of a fact from a reader's value: good() only where all it holds was known and fits.
class Fields {
 public:
  explicit Fields(const Json& value) : value_(value), left_(value.size()) {}
  bool good() const { return good_ && left_ == 0; }

  void text(const char* key, std::string& words) {
    if (const Json* found = take(key, &Json::is_string)) words = found->get<std::string>();
  }
  template <std::size_t size>
  void word(const char* key, std::string& word, const std::array<std::string_view, size>& words) {
    text(key, word);
    if (!allowed(words, word) && !(word.empty() && !value_.contains(key))) good_ = false;
  }
  void date(const char* key, std::string& iso) {
    text(key, iso);
    if (!is_date(iso)) good_ = false;
  }
  void texts(const char* key, std::vector<std::string>& list) {
    const Json* found = take(key, &Json::is_array);
    if (!found) return;
    list.clear();
    for (const Json& one : *found) {
      if (!one.is_string())
        good_ = false;
      else
        list.push_back(one.get<std::string>());
    }
  }
  /// Each as a pair is written: «Anna Berg (S)».
  void persons(const char* key, std::vector<Named>& list) {
    std::vector<std::string> all;
    for (const Named& one : list) all.push_back(written(one));
    texts(key, all);
    list.clear();
    for (const std::string& one : all) list.push_back(read_named(one));
  }
  void count(const char* key, std::uint16_t& count) {
    const Json* found = take(key, &Json::is_number_unsigned);
    if (!found) return;
    if (found->get<std::uint64_t>() > 0xFFFF)
      good_ = false;
    else
      count = found->get<std::uint16_t>();
  }
  void need(const std::string& words) {
    if (words.empty()) good_ = false;
  }
  void fail() { good_ = false; }

 private:
  const Json* take(const char* key, bool (Json::*is_kind)() const noexcept) {
    const auto found = value_.find(key);
    if (found == value_.end()) return nullptr;
    --left_;
    if (((*found).*is_kind)()) return &*found;
    good_ = false;
    return nullptr;
  }
  const Json& value_;
  std::size_t left_;  ///< Keys that nobody asked for.
  bool good_ = true;
};

void set(Fields& fields, std::string_view kind, Value& one) {
  if (kind == "document_date")
    fields.date("value", one.value);
  else if (kind == "type")
    fields.word("value", one.value, type_words);
  else
    fields.text("value", one.value);
  fields.need(one.value);
  one.status = Status::user;
  one.rule.clear();
}
void set(Fields& fields, std::string_view, CaseNumber& one) {
  if (one.role.empty()) one.role = number_roles.front();
  fields.text("value", one.value), fields.word("role", one.role, number_roles), fields.need(one.value);
}
void set(Fields& fields, std::string_view, Person& one) {
  fields.text("name", one.name), fields.text("party", one.party), fields.texts("roles", one.roles);
  fields.need(one.name);
  for (const std::string& role : one.roles)
    if (!allowed(person_roles, role) && role != other_role) fields.fail();
}
void set(Fields& fields, std::string_view, Proposal& one) {
  fields.word("kind", one.kind, proposal_kinds), fields.text("by", one.by), fields.count("number", one.number);
  fields.need(one.kind);
}
void set(Fields& fields, std::string_view, Outcome& one) {
  fields.word("outcome", one.outcome, outcome_words), fields.text("by", one.by), fields.text("to", one.to);
  fields.need(one.outcome);
}
void set(Fields& fields, std::string_view fact, Dissent& one) {
  if (fact == "reservation") one.kind = dissent_kinds.front();
  fields.word("kind", one.kind, dissent_kinds), fields.persons("persons", one.who.persons);
  fields.persons("names",
                 one.who.persons);  // What files of corrections called them before a person and a party were one value.
  fields.texts("parties", one.who.parties);
  fields.text("forum", one.forum), fields.need(one.kind);
  if ((one.kind == dissent_kinds.front()) != (fact == "reservation")) fields.fail();
}
void set(Fields& fields, std::string_view, Referral& one) {
  if (one.reply.empty()) one.reply = reply_words.front();
  fields.text("name", one.name), fields.word("reply", one.reply, reply_words), fields.need(one.name);
}
void set(Fields& fields, std::string_view, Citation& one) {
  fields.word("kind", one.kind, citation_kinds), fields.text("norm", one.norm), fields.need(one.norm);
  fields.need(one.kind);
}
void set(Fields& fields, std::string_view, Date& one) {
  fields.date("iso", one.iso), fields.word("what", one.what, date_whats), fields.need(one.what);
  one.status = Status::user;
  one.rule.clear();
}
void set(Fields& fields, std::string_view, Vote& one) {
  fields.count("yes", one.yes), fields.count("no", one.no), fields.count("abstain", one.abstain);
  fields.text("yes_means", one.yes_means), fields.text("no_means", one.no_means);
}
void set(Fields& fields, std::string_view, Ground& one) {
  fields.word("kind", one.kind, ground_kinds), fields.word("stage", one.stage, ground_stages);
  fields.text("norm", one.norm), fields.need(one.kind), fields.need(one.stage);
}

template <class Fact>
void place(Fact& fact, std::string_view, ByteSpan span) {
  fact.span = span;
}
void place(Person& person, std::string_view text, ByteSpan span) {
  person.mentions = {span};
  person.as_written = slice(text, span);
}

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The place in its list of the fact that stands at a span: exactly there, else the only one that touches it.
template <class Fact>
std::size_t find(const std::vector<Fact>& list, ByteSpan span) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (stands_at(list[i], span)) return i;
  std::size_t only = nowhere;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!touches(list[i], span)) continue;
    if (only != nowhere) return nowhere;
    only = i;
  }
  return only;
}
/// There is one fact of the kind at most: a reader who speaks of it means that one.
template <class Fact>
std::size_t find(const std::optional<Fact>& fact, ByteSpan) {
  return fact ? 0 : nowhere;
}

template <class Fact>
Fact& at(std::vector<Fact>& list, std::size_t index) {
  return list[index];
}
template <class Fact>
Fact& at(std::optional<Fact>& fact, std::size_t) {
  return *fact;
}
template <class Fact>
ByteSpan span_of(const Fact& fact) {
  return fact.span;
}
ByteSpan span_of(const Person& person) { return person.mentions.empty() ? ByteSpan{} : person.mentions.front(); }

template <class Fact>
void forget_repeats(std::vector<Fact>&, std::size_t) {}
void forget_repeats(std::vector<Dissent>& list, std::size_t gone) {
  const auto index = static_cast<std::int32_t>(gone);
  for (Dissent& one : list) {
    if (one.identical_to == index)
      one.identical_to = -1;
    else if (one.identical_to > index)
      --one.identical_to;
  }
}
template <class Fact>
void remove(std::vector<Fact>& list, std::size_t index) {
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
  forget_repeats(list, index);
}
template <class Fact>
void remove(std::optional<Fact>& fact, std::size_t) {
  fact.reset();
}

/// Applies corrections to the facts of one paper. Rejected facts go at last, so that all others keep their places.
class Editor {
 public:
  Editor(std::string_view text, Facts& facts) : text_(text), facts_(facts) {}

  /// Why it cannot be applied; empty: it was.
  std::string apply(const Correction& one) {
    if (std::ranges::any_of(facts_.user, [&](const UserMark& mark) { return mark.correction == one.id; }))
      return "";  // It was, before these facts were written.
    const auto span = place_of(one, text_);
    if (!span) return "the words that it speaks of are no longer in the paper";
    std::string why;
    with_kind(facts_, one.fact, [&](auto& facts) { why = edit(one, *span, facts); });
    return why;
  }

  void finish() {
    sort_briefly(rejected_, [](const UserMark& a, const UserMark& b) { return a.index > b.index; });
    for (const UserMark& mark : rejected_) {
      with_kind(facts_, mark.fact, [&](auto& facts) { remove(facts, mark.index); });
      std::erase_if(facts_.user, [&](const UserMark& other) {
        return other.fact == mark.fact && other.index == mark.index && other.action != "reject";
      });
      for (UserMark& other : facts_.user)
        if (other.fact == mark.fact && other.action != "reject" && other.index > mark.index) --other.index;
    }
    for (UserMark& mark : rejected_) facts_.user.push_back(std::move(mark));
    const auto order = [](const UserMark& mark) {
      return std::pair(std::ranges::find(fact_kinds, mark.fact), mark.index);
    };
    sort_briefly(facts_.user, {}, order);
  }

 private:
  template <class List>
  std::string edit(const Correction& one, ByteSpan span, List& list) {
    if (one.action == CorrectionAction::add) return add(one, span, list);
    const std::size_t index = find(list, span);
    if (index == nowhere) return "no such fact stands at the words that it speaks of";
    auto& fact = at(list, index);
    UserMark mark{one.fact, static_cast<std::uint32_t>(index), "note", one.id, one.note, "", span_of(fact)};
    if (one.action == CorrectionAction::note) return facts_.user.push_back(std::move(mark)), "";
    mark.was = said(fact);
    if (one.action == CorrectionAction::reject) {
      mark.action = "reject";
      const auto known = [&](const UserMark& other) { return other.fact == mark.fact && other.index == mark.index; };
      if (std::ranges::any_of(rejected_, known)) return "";
      rejected_.push_back(std::move(mark));
      return "";
    }
    auto changed = fact;
    if (const std::string why = assign(one, changed); !why.empty()) return why;
    changed.confidence = said_by_user();
    fact = std::move(changed);
    mark.action = "correct";
    facts_.user.push_back(std::move(mark));
    return "";
  }

  template <class List>
  std::string add(const Correction& one, ByteSpan span, List& list) {
    typename List::value_type fact{};
    place(fact, text_, span);
    if (const std::string why = assign(one, fact); !why.empty()) return why;
    fact.confidence = said_by_user();
    std::uint32_t index = 0;
    if constexpr (is_list<List>) {
      index = static_cast<std::uint32_t>(list.size());
      list.push_back(std::move(fact));
    } else {
      if (list) return "the paper states that already; correct what it states";
      list = std::move(fact);
    }
    facts_.user.push_back({one.fact, index, "add", one.id, one.note, "", span});
    return "";
  }

  template <class Fact>
  std::string assign(const Correction& one, Fact& fact) {
    const Json value = Json::parse(one.value, nullptr, false);
    if (!value.is_object()) return "its value is no JSON object";
    Fields fields(value);
    set(fields, one.fact, fact);
    return fields.good() ? "" : "its value does not fit the kind of fact";
  }

  std::string_view text_;
  Facts& facts_;
  std::vector<UserMark> rejected_;
};

bool is_border(std::string_view text, std::uint32_t at) {
  return at >= text.size() || !utf8::is_continuation(text[at]);
}

}  // namespace

std::optional<ByteSpan> place_of(const Correction& one, std::string_view text) {
  const ByteSpan span = one.span;
  const bool inside =
      span.begin <= span.end && span.end <= text.size() && is_border(text, span.begin) && is_border(text, span.end);
  if (inside && (one.quote.empty() || slice(text, span) == one.quote)) return span;
  if (one.quote.empty()) return std::nullopt;
  const std::size_t found = text.find(one.quote);
  if (found == std::string_view::npos || text.find(one.quote, found + 1) != std::string_view::npos) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(found);
  return ByteSpan{begin, begin + static_cast<std::uint32_t>(one.quote.size())};
}

std::vector<Unmatched> apply_corrections(const std::vector<const Correction*>& said, std::string_view text,
                                         Facts& facts) {
  std::vector<Unmatched> unmatched;
  if (said.empty()) return unmatched;
  Editor editor(text, facts);
  for (const Correction* one : said) {
    if (one->is_tie()) continue;
    if (std::string why = editor.apply(*one); !why.empty()) unmatched.push_back({one->id, std::move(why)});
  }
  editor.finish();
  return unmatched;
}

}  // namespace diarium::facts
