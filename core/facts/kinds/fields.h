// facts/kinds/fields: every field of the facts of a paper, described once. Who writes them, reads them or goes over
// them walks this.
//
// A Walk has, with a field's key (its name everywhere) and, where the words are those of a table, that table:
//   text(key, string)           texts(key, strings)         flag(key, bool)          number(key, unsigned)
//   word(key, string, table)    words(key, strings, table)  word(key, enum, names)   index(key, int32: -1 for none)
//   span(ByteSpan), of the fact itself; range(key, ByteSpan), ranges(key, ByteSpans)
//   list(key, things, each(walk, thing))                    maybe(key, optional, each(walk, thing))
// A key is a Field where it tells more than the name: what the field is to its fact (is::value …). Facts are told in
// words, asked for and corrected by that (facts/kinds/fact_words.h, facts/corrected, view/facts), with no list of their
// own.
// Spans are bytes of the paper's text. The order is that of the bytes in a pack: what comes in raises `facts_format`.
#pragma once
#include <array>
#include <tuple>
#include <type_traits>
#include <utility>

#include "facts/kinds/facts.h"
#include "facts/kinds/words.h"

namespace diarium::facts {

/// Which kinds and fields the bytes of facts have, in which order (facts/encode.cpp).
inline constexpr std::uint64_t facts_format = 6;

/// What a field is to its fact; several at once.
namespace is {
inline constexpr unsigned value = 1,  ///< What the fact says: a name, a number, a day, what is decided.
    what = 2,                         ///< Which of its kind it is.
    by = 4,                           ///< Who says it.
    asked = 8,                        ///< The form of a correction asks for it.
    needed = 16,                      ///< No fact is without it. Of a number: 0 is said, too.
    first = 32,                       ///< In a fact that a reader adds the first of its words, unless he says another.
    day = 64,                         ///< An ISO day.
    kept = 128,                       ///< Told where a reader said otherwise.
    how = 256,                        ///< How it was come by: no reader says that.
    there = 512,                      ///< As it stands in the paper: no reader says that, either.
    main = value | asked | needed | kept, sort = what | asked | needed | kept;
}  // namespace is

/// The key of a field, what the field is, and of words the group of the page's words that says them («dnr.own»).
struct Field {
  constexpr Field(const char* key, unsigned is_also = 0, const char* words = "")
      : name(key), roles(is_also), group(words) {}
  constexpr operator const char*() const { return name; }
  constexpr operator std::string_view() const { return name; }
  [[nodiscard]] constexpr bool has(unsigned role) const { return (roles & role) == role; }

  const char* name;
  unsigned roles;
  const char* group;
};

/// A walk that goes over every field and does nothing; of it comes one that cares for some. `Self`: that one.
template <class Self>
struct FieldWalk {
  void text(const char*, std::string&) {}
  void texts(const char*, std::vector<std::string>&) {}
  void flag(const char*, bool&) {}
  template <class Number>
  void number(const char*, Number&) {}
  void index(const char*, std::int32_t&) {}
  template <class Word, class Table>
  void word(const char*, Word&, const Table&) {}
  template <class Table>
  void words(const char*, std::vector<std::string>&, const Table&) {}
  void span(ByteSpan&) {}
  void range(const char*, ByteSpan&) {}
  void ranges(const char*, std::vector<ByteSpan>&) {}
  template <class T, class Each>
  void list(const char*, std::vector<T>& things, Each each) {
    for (T& one : things) each(static_cast<Self&>(*this), one);
  }
  template <class T, class Each>
  void maybe(const char*, std::optional<T>& thing, Each each) {
    if (thing) each(static_cast<Self&>(*this), *thing);
  }
};

template <class Some>
inline constexpr bool is_list = false;
template <class Some>
inline constexpr bool is_list<std::vector<Some>> = true;
/// What cuts a file, what stands twice in it, and what a reader said are not corrected.
template <class Some>
inline constexpr bool can_be_corrected = true;
template <>
inline constexpr bool can_be_corrected<std::vector<Component>> = false;
template <>
inline constexpr bool can_be_corrected<std::vector<Repeat>> = false;
template <>
inline constexpr bool can_be_corrected<std::vector<UserMark>> = false;

/// A kind of fact: how corrections name one of it («case_number»; empty: nobody corrects it), and the key of all of
/// them («case_numbers»).
struct KindOfFact {
  const char* fact;
  const char* key;
};
/// Every kind of which a paper states one at most, and where Facts hold it.
inline constexpr auto kinds_of_value = std::tuple(
    std::pair(KindOfFact{"type", "type"}, &Facts::type),
    std::pair(KindOfFact{"municipality", "municipality"}, &Facts::municipality),
    std::pair(KindOfFact{"body", "body"}, &Facts::body),
    std::pair(KindOfFact{"document_date", "document_date"}, &Facts::document_date),
    std::pair(KindOfFact{"title", "title"}, &Facts::title),
    std::pair(KindOfFact{"paragraph", "paragraph"}, &Facts::paragraph));
/// Every other kind.
inline constexpr auto kinds_of_list = std::tuple(
    std::pair(KindOfFact{"case_number", "case_numbers"}, &Facts::case_numbers),
    std::pair(KindOfFact{"person", "persons"}, &Facts::persons),
    std::pair(KindOfFact{"proposal", "proposals"}, &Facts::proposals),
    std::pair(KindOfFact{"recommended_decision", "recommended_decision"}, &Facts::recommended_decision),
    std::pair(KindOfFact{"decision", "decision"}, &Facts::decision),
    std::pair(KindOfFact{"reservation", "reservations"}, &Facts::reservations),
    std::pair(KindOfFact{"special_statement", "special_statements"}, &Facts::special_statements),
    std::pair(KindOfFact{"referral", "referral_bodies"}, &Facts::referral_bodies),
    std::pair(KindOfFact{"citation", "cited"}, &Facts::cited),
    std::pair(KindOfFact{"date", "dates"}, &Facts::dates),
    std::pair(KindOfFact{"vote", "votes"}, &Facts::votes),
    std::pair(KindOfFact{"", "components"}, &Facts::components),
    std::pair(KindOfFact{"", "repeats"}, &Facts::repeats),
    std::pair(KindOfFact{"ground", "grounds"}, &Facts::grounds),
    std::pair(KindOfFact{"", "user"}, &Facts::user));
/// Kinds of fact that a reader may correct, in their order: `corrections.fact`.
inline constexpr auto fact_kinds = [] {
  constexpr std::size_t lists = std::tuple_size_v<decltype(kinds_of_list)>, not_corrected = 3;
  std::array<std::string_view, std::tuple_size_v<decltype(kinds_of_value)> + lists - not_corrected> names;
  std::size_t size = 0;
  const auto name = [&](const KindOfFact& kind) {
    if (*kind.fact != 0) names[size++] = kind.fact;
  };
  const auto all = [&](const auto&... kind) { (name(kind.first), ...); };
  std::apply(all, std::tuple_cat(kinds_of_value, kinds_of_list));
  return names;
}();

/// The words of Status, in its order.
inline constexpr std::array<std::string_view, 3> status_names = {"read", "derived", "user"};

template <class Walk>
void fields(Walk& to, Confidence& one) {
  to.word(Field("certainty", is::how), one.certainty, certainty_names);
  to.text(Field("basis", is::how), one.basis);
  to.word(Field("doubt", is::how), one.doubt, doubt_names);
}
template <class Walk>
void fields(Walk& to, Value& one) {
  to.text(Field("value", is::main), one.value);
  to.span(one.span);
  to.word(Field("status", is::how), one.status, status_names);
  to.text(Field("rule", is::how), one.rule);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, CaseNumber& one) {
  to.text(Field("value", is::main), one.value);
  to.word(Field("role", is::what | is::asked | is::first, "dnr"), one.role, number_roles);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Person& one) {
  to.text(Field("name", is::main), one.name);
  to.text(Field("as_written", is::there), one.as_written);
  to.text(Field("party", is::asked), one.party);
  to.words(Field("roles", is::what), one.roles, person_roles);
  to.ranges("mentions", one.mentions);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Proposal& one) {
  to.word(Field("kind", is::sort, "proposal"), one.kind, proposal_kinds);
  to.text(Field("by", is::by | is::asked | is::kept), one.by);
  to.number("number", one.number);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Outcome& one) {
  to.word(Field("outcome", is::main, "outcome"), one.outcome, outcome_words);
  to.text(Field("by", is::by | is::asked), one.by);
  to.text("to", one.to);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Named& one) {
  to.text("name", one.name);
  to.text("party", one.party);
}
template <class Walk>
void fields(Walk& to, Dissent& one) {
  to.word(Field("kind", is::sort, "statement"), one.kind, dissent_kinds);
  to.list(Field("persons", is::asked), one.who.persons, [](Walk& in, Named& person) { fields(in, person); });
  to.texts(Field("parties", is::asked), one.who.parties);
  to.text("forum", one.forum);
  to.index("identical_to", one.identical_to);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Referral& one) {
  to.text(Field("name", is::main), one.name);
  to.word(Field("reply", is::what | is::asked | is::first, "referral"), one.reply, reply_words);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Citation& one) {
  to.word(Field("kind", is::what | is::asked | is::needed, "cited"), one.kind, citation_kinds);
  to.text(Field("norm", is::main), one.norm);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Date& one) {
  to.text(Field("iso", is::main | is::day), one.iso);
  to.word(Field("what", is::sort, "date"), one.what, date_whats);
  to.span(one.span);
  to.word(Field("status", is::how), one.status, status_names);
  to.text(Field("rule", is::how), one.rule);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Vote& one) {
  to.number(Field("yes", is::main), one.yes);
  to.number(Field("no", is::main), one.no);
  to.number(Field("abstain", is::value | is::asked), one.abstain);
  to.text("yes_means", one.yes_means);
  to.text("no_means", one.no_means);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Component& one) {
  to.word("type", one.type, type_words);
  to.span(one.span);
  to.word("reason", one.reason, component_reasons);
  to.range("sign", one.sign);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Repeat& one) {
  to.range("first", one.first);
  to.range("again", one.again);
  to.number("words", one.words);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Ground& one) {
  to.word(Field("kind", is::sort, "ground"), one.kind, ground_kinds);
  to.word(Field("stage", is::by | is::asked | is::needed, "stage"), one.stage, ground_stages);
  to.text(Field("norm", is::value | is::asked | is::kept), one.norm);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, UserMark& one) {
  to.word("fact", one.fact, fact_kinds);
  to.number("index", one.index);
  to.word("action", one.action, mark_actions);
  to.text("correction", one.correction);
  to.text("note", one.note);
  to.text("was", one.was);
  to.span(one.span);
}

/// Visits every kind of which a paper states one at most: visit(KindOfFact, std::optional<T>&).
template <class AnyFacts, class Visit>
void each_value(AnyFacts& facts, Visit visit) {
  std::apply([&](const auto&... kind) { (visit(kind.first, facts.*kind.second), ...); }, kinds_of_value);
}
/// Visits every other kind: visit(KindOfFact, std::vector<T>&), of the decisions std::optional<Outcome>&.
template <class AnyFacts, class Visit>
void each_list(AnyFacts& facts, Visit visit) {
  std::apply([&](const auto&... kind) { (visit(kind.first, facts.*kind.second), ...); }, kinds_of_list);
}
/// Calls `visit` with the kind and each fact of it that has a standing.
template <class Visit>
void each_fact(Facts& facts, Visit visit) {
  const auto all_of = [&]<class Some>(const KindOfFact& kind, Some& some) {
    if constexpr (std::is_same_v<Some, std::vector<UserMark>>) {
      return;
    } else if constexpr (is_list<Some>) {
      for (auto& one : some) visit(kind, one);
    } else if (some) {
      visit(kind, *some);
    }
  };
  each_value(facts, all_of);
  each_list(facts, all_of);
}
/// Calls `visit` with the list or the one fact of a kind that corrections name; with none where there is no such kind.
template <class AnyFacts, class Visit>
void with_kind(AnyFacts& facts, std::string_view fact, Visit visit) {
  const auto wanted = [&](const KindOfFact& kind, auto& some) {
    if constexpr (can_be_corrected<std::remove_cvref_t<decltype(some)>>)
      if (kind.fact == fact) visit(some);
  };
  each_value(facts, wanted);
  each_list(facts, wanted);
}

template <class Walk>
void fields(Walk& to, Facts& facts) {
  const auto each = [](Walk& in, auto& one) { fields(in, one); };
  const auto pass = [&]<class Some>(const KindOfFact& kind, Some& some) {
    if constexpr (is_list<Some>) to.list(kind.key, some, each);
    else to.maybe(kind.key, some, each);
  };
  each_value(facts, pass);
  to.words("types_also", facts.types_also, type_words);
  to.flag("ocr_damaged", facts.ocr_damaged);
  each_list(facts, pass);
}

}  // namespace diarium::facts
