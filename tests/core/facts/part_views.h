// What cases ask of a paper by its parts: values, counts, points, days, §§ of whole minutes, papers of a file.
#pragma once

#include <map>

#include "core/facts/facts_text.h"
#include "facts/parts/minutes.h"

namespace diarium::test::views {

/// What is said of each word of a line: «motion | Mora».
template <class Say>
inline std::string of_words(std::string_view words, Say say) {
  std::string out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    out += (out.empty() ? "" : " | ") + std::string(say(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

/// Values that are told once in a paper, beside each other: `value type body`.
inline std::string values(const Read& read, std::string_view keys) {
  const facts::Facts& f = read.facts;
  const std::map<std::string_view, const std::optional<facts::Value>*> all = {
      {"type", &f.type}, {"municipality", &f.municipality}, {"body", &f.body}, {"document_date", &f.document_date}, {"title", &f.title}, {"paragraph", &f.paragraph}};
  return of_words(keys, [&](std::string_view key) { return all.contains(key) ? value_or_none(*all.at(key)) : "no value is called so"; });
}
/// How many there are: `count proposals persons`.
inline std::string counts(const Read& read, std::string_view kinds) {
  const facts::Facts& f = read.facts;
  const facts::Minutes cut = facts::cut_minutes(read.text.nfc);
  const std::map<std::string_view, std::size_t> all = {
      {"persons", f.persons.size()}, {"proposals", f.proposals.size()}, {"votes", f.votes.size()}, {"numbers", f.case_numbers.size()}, {"dates", f.dates.size()},
      {"components", f.components.size()}, {"sections", cut.sections.size()}, {"rest", cut.meeting.size()},
      {"reservations", f.reservations.size()}, {"special_statements", f.special_statements.size()}, {"referral_bodies", f.referral_bodies.size()}};
  return of_words(kinds, [&](std::string_view kind) { return all.contains(kind) ? std::to_string(all.at(kind)) : "nothing is counted so"; });
}
/// «beslut: Planen antas.» of each proposal.
inline std::string points(const Read& read) {
  return lines_of(read.facts.proposals, [&](const auto& one) { return one.kind + ": " + words_of(read, one.span); });
}
/// «2031-05-14 event», with a star where it is derived.
inline std::string dates(const Read& read) {
  return said_of(read.facts.dates, [](const auto& one) { return one.iso + " " + one.what + (one.status == facts::Status::derived ? " *" : ""); });
}
/// The papers of a file: kind, first two words, last word.
inline std::string parts(const Read& read) {
  return lines_of(read.facts.components, [&](const facts::Component& one) {
    const std::string words = words_of(read, one.span);
    return one.type + ": " + words.substr(0, words.find(' ', words.find(' ') + 1)) + " … " + words.substr(words.rfind(' ') + 1);
  });
}
/// «reservation: V, MP» of all who object or state something.
inline std::string dissenters(const Read& read) {
  const auto who = [](const facts::Dissent& one) { return one.kind + ": " + facts::written(one.who); };
  return lines_of(read.facts.reservations, who) + lines_of(read.facts.special_statements, who);
}
/// The kinds of evidence of what is recommended and of each proposal.
inline std::string evidence(const Read& read) {
  const auto& outcome = read.facts.recommended_decision;
  return (outcome ? outcome->confidence.basis + "\n" : "") + lines_of(read.facts.proposals, [](const auto& one) { return one.confidence.basis; });
}
/// The words of the nth § that whole minutes are cut into, or of the nth piece that is in none.
inline std::string piece(std::string_view words, std::string_view which, bool in_section) {
  const facts::Minutes cut = facts::cut_minutes(words);
  const std::size_t n = static_cast<std::size_t>(which.at(0) - '1');
  return std::string(slice(words, in_section ? cut.sections.at(n).span : cut.meeting.at(n)));
}
/// The §§ that whole minutes are cut into, by their signs: «§ 1; § 2».
inline std::string sections(std::string_view words) {
  return said_of(facts::cut_minutes(words).sections, [](const auto& one) { return one.label; });
}

}  // namespace diarium::test::views
