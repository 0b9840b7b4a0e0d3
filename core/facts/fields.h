// facts/fields: every field of the facts of a paper, described once. Who writes them, reads them or goes over them
// walks this.
//
// A Walk has, with a field's key (its name everywhere) and, where the words are those of a table, that table:
//   text(key, string)           texts(key, strings)         flag(key, bool)          number(key, unsigned)
//   word(key, string, table)    words(key, strings, table)  word(key, enum, names)   index(key, int32: -1 for none)
//   span(ByteSpan), of the fact itself; range(key, ByteSpan), ranges(key, ByteSpans)
//   list(key, things, each(walk, thing))                    maybe(key, optional, each(walk, thing))
// Spans are bytes of the paper's text. The order is that of the bytes in a pack: a field that comes in goes in here,
// and `format` of facts/encode.cpp is raised.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "facts/facts.h"
#include "facts/words.h"

namespace diarium::facts {

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

/// The words of Status, in its order.
inline constexpr std::array<std::string_view, 3> status_names = {"read", "derived", "user"};

template <class Walk>
void fields(Walk& to, Confidence& one) {
  to.word("certainty", one.certainty, certainty_names);
  to.text("basis", one.basis);
  to.word("doubt", one.doubt, doubt_names);
}
template <class Walk>
void fields(Walk& to, Value& one) {
  to.text("value", one.value);
  to.span(one.span);
  to.word("status", one.status, status_names);
  to.text("rule", one.rule);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, CaseNumber& one) {
  to.text("value", one.value);
  to.word("role", one.role, number_roles);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Person& one) {
  to.text("name", one.name);
  to.text("as_written", one.as_written);
  to.text("party", one.party);
  to.words("roles", one.roles, person_roles);
  to.ranges("mentions", one.mentions);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Proposal& one) {
  to.word("kind", one.kind, proposal_kinds);
  to.text("by", one.by);
  to.number("number", one.number);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Outcome& one) {
  to.word("outcome", one.outcome, outcome_words);
  to.text("by", one.by);
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
  to.word("kind", one.kind, dissent_kinds);
  to.list("persons", one.who.persons, [](Walk& in, Named& person) { fields(in, person); });
  to.texts("parties", one.who.parties);
  to.text("forum", one.forum);
  to.index("identical_to", one.identical_to);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Referral& one) {
  to.text("name", one.name);
  to.word("reply", one.reply, reply_words);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Citation& one) {
  to.word("kind", one.kind, citation_kinds);
  to.text("norm", one.norm);
  to.span(one.span);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Date& one) {
  to.text("iso", one.iso);
  to.word("what", one.what, date_whats);
  to.span(one.span);
  to.word("status", one.status, status_names);
  to.text("rule", one.rule);
  fields(to, one.confidence);
}
template <class Walk>
void fields(Walk& to, Vote& one) {
  to.number("yes", one.yes);
  to.number("no", one.no);
  to.number("abstain", one.abstain);
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
  to.word("kind", one.kind, ground_kinds);
  to.word("stage", one.stage, ground_stages);
  to.text("norm", one.norm);
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

/// A kind of fact: how corrections name one of it («case_number»; empty: nobody corrects it), and the key of all of
/// them («case_numbers»).
struct KindOfFact {
  const char* fact;
  const char* key;
};

/// Every kind of which a paper states one at most: visit(KindOfFact, std::optional<T>&).
template <class AnyFacts, class Visit>
void each_value(AnyFacts& facts, Visit visit) {
  visit(KindOfFact{"type", "type"}, facts.type);
  visit(KindOfFact{"municipality", "municipality"}, facts.municipality);
  visit(KindOfFact{"body", "body"}, facts.body);
  visit(KindOfFact{"document_date", "document_date"}, facts.document_date);
  visit(KindOfFact{"title", "title"}, facts.title);
  visit(KindOfFact{"paragraph", "paragraph"}, facts.paragraph);
}
/// Every other kind: visit(KindOfFact, std::vector<T>&), of the decisions std::optional<Outcome>&.
template <class AnyFacts, class Visit>
void each_list(AnyFacts& facts, Visit visit) {
  visit(KindOfFact{"case_number", "case_numbers"}, facts.case_numbers);
  visit(KindOfFact{"person", "persons"}, facts.persons);
  visit(KindOfFact{"proposal", "proposals"}, facts.proposals);
  visit(KindOfFact{"recommended_decision", "recommended_decision"}, facts.recommended_decision);
  visit(KindOfFact{"decision", "decision"}, facts.decision);
  visit(KindOfFact{"reservation", "reservations"}, facts.reservations);
  visit(KindOfFact{"special_statement", "special_statements"}, facts.special_statements);
  visit(KindOfFact{"referral", "referral_bodies"}, facts.referral_bodies);
  visit(KindOfFact{"citation", "cited"}, facts.cited);
  visit(KindOfFact{"date", "dates"}, facts.dates);
  visit(KindOfFact{"vote", "votes"}, facts.votes);
  visit(KindOfFact{"", "components"}, facts.components);
  visit(KindOfFact{"", "repeats"}, facts.repeats);
  visit(KindOfFact{"ground", "grounds"}, facts.grounds);
  visit(KindOfFact{"", "user"}, facts.user);
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
