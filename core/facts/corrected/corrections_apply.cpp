#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/sorting.h"
#include "base/utf8.h"
#include "facts/corrected/corrections.h"
#include "facts/kinds/fact_words.h"

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

/// Sets the fields of a fact from a reader's value: good() only where all it holds was known and fits.
class Setter : public FieldWalk<Setter> {
 public:
  explicit Setter(const Json& value) : value_(value), left_(value.size()) {}
  bool good() const { return good_ && left_ == 0; }
  void hold(bool fits) { good_ = good_ && fits; }

  void text(const Field& field, std::string& words) {
    if (field.has(is::there)) return;
    if (field.has(is::how)) return words.clear();
    if (const Json* found = take(field, &Json::is_string)) words = found->get<std::string>();
    hold(!field.has(is::needed) || !words.empty());
    hold(!field.has(is::day) || is_date(words));
  }
  template <class Table>
  void word(const Field& field, std::string& word, const Table& words) {
    if (field.has(is::first) && word.empty()) word = words.front();
    text(field, word);
    hold(allowed(words, word) || (word.empty() && !value_.contains(field.name)));
  }
  template <class Table>
  void word(const Field&, Status& status, const Table&) {
    status = Status::user;
  }
  void texts(const Field& field, std::vector<std::string>& list) {
    const Json* found = take(field, &Json::is_array);
    if (!found) return;
    list.clear();
    for (const Json& one : *found) {
      hold(one.is_string());
      if (one.is_string()) list.push_back(one.get<std::string>());
    }
  }
  template <class Table>
  void words(const Field& field, std::vector<std::string>& list, const Table& words) {
    texts(field, list);
    for (const std::string& one : list) hold(allowed(words, one) || one == other_role);
  }
  template <class Number>
  void number(const Field& field, Number& number) {
    const Json* found = take(field, &Json::is_number_unsigned);
    if (!found) return;
    hold(found->get<std::uint64_t>() <= std::numeric_limits<Number>::max());
    number = found->get<Number>();
  }
  /// Each as a pair is written: «Anna Berg (S)»; under «names» in files from before a person and a party were one
  /// value.
  template <class Each>
  void list(const Field& field, std::vector<Named>& list, Each) {
    std::vector<std::string> all;
    for (const Named& one : list) all.push_back(written(one));
    texts(field, all), texts("names", all);
    list.clear();
    for (const std::string& one : all) list.push_back(read_named(one));
  }
  using FieldWalk::word;

 private:
  const Json* take(const Field& field, bool (Json::*is_kind)() const noexcept) {
    const auto found = value_.find(field.name);
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

template <class Fact>
void set(Setter& to, std::string_view fact, Fact& one) {
  const bool is_reservation = fact == "reservation";
  if constexpr (std::is_same_v<Fact, Dissent>)
    if (is_reservation) one.kind = dissent_kinds.front();
  fields(to, one);
  if constexpr (std::is_same_v<Fact, Dissent>) to.hold((one.kind == dissent_kinds.front()) == is_reservation);
  if constexpr (std::is_same_v<Fact, Value>) {
    to.hold(fact != "document_date" || is_date(one.value));
    to.hold(fact != "type" || allowed(type_words, one.value));
  }
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
    mark.was = fact_words(fact).kept;
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
    Setter setter(value);
    set(setter, one.fact, fact);
    return setter.good() ? "" : "its value does not fit the kind of fact";
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
