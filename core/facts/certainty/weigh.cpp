#include "facts/certainty/weigh.h"

#include <algorithm>

#include "base/letters.h"
#include "facts/certainty/basis.h"
#include "facts/certainty/record.h"
#include "facts/kinds/fields.h"

namespace diarium::facts {
namespace {

/// Statutes of a club have §§, an invitation a title, parliaments have motions and parties: a council's paper says
/// whose it is, when or under which number, and shows one more thing that makes it one.
bool is_of_council(const Facts& facts) {
  const auto own = [](const CaseNumber& one) { return one.role == number_roles.front(); };
  const auto decides = [](const Proposal& one) { return one.kind == kind::decision; };
  const auto has_party = [](const Person& one) { return !one.party.empty(); };
  const int placed = facts.body.has_value() + facts.municipality.has_value() + facts.document_date.has_value() +
                     std::ranges::any_of(facts.case_numbers, own);
  const int others = facts.type.has_value() + std::ranges::any_of(facts.persons, has_party) +
                     (facts.decision || facts.recommended_decision || std::ranges::any_of(facts.proposals, decides));
  return placed > 0 && placed + others >= 2;
}

/// What speaks against all facts of a paper.
Doubt doubt_of_paper(const Reading& reading, const Facts& facts) {
  if (!reading.swedish) return Doubt::language;
  if (reading.damaged) return Doubt::letters;
  return is_of_council(facts) ? Doubt::none : Doubt::paper;
}

int year_in(std::string_view text) {
  return text.size() < 4 ? 0 : static_cast<int>(number_in<unsigned>(text.substr(0, 4)).value_or(0));
}

/// The year of the paper's own number: «KS 2031/417» → 2031.
int year_of_number(std::string_view value) {
  for (std::size_t at = 0; at + 4 <= value.size(); ++at) {
    const bool starts = at == 0 || !is_digit(value[at - 1]);
    const int year = starts ? year_in(value.substr(at)) : 0;
    if (year >= 1950 && year < 2100 && (at + 4 == value.size() || !is_digit(value[at + 4]))) return year;
  }
  return 0;
}

/// A paper is no older than the case it belongs to, nor does it tell of a meeting long after its own day: then one of
/// the years is mistyped.
void doubt_years(Facts& facts) {
  constexpr int longest_case = 12;  // Years; older cases are closed, and take a new number where they are opened again.
  const int own = facts.document_date ? year_in(facts.document_date->value) : 0;
  if (own == 0) return;
  bool contrary = false;
  for (CaseNumber& one : facts.case_numbers) {
    const int year = year_of_number(one.value);
    if (one.role != number_roles.front() || year == 0 || (year <= own && own <= year + longest_case)) continue;
    one.confidence = {Certainty::uncertain, one.confidence.basis, Doubt::year};
    contrary = true;
  }
  if (contrary)
    facts.document_date->confidence = {Certainty::uncertain, facts.document_date->confidence.basis, Doubt::year};
  for (Date& one : facts.dates) {
    const bool still_to_come = one.what == "deadline" || one.what == "event";
    const int year = year_in(one.iso);
    if ((!still_to_come && year > own) || (contrary && one.iso == facts.document_date->value))
      one.confidence = {Certainty::uncertain, one.confidence.basis, Doubt::year};
  }
}

/// The count in a sentence against the list of those who voted.
void doubt_votes(Facts& facts) {
  if (facts.votes.size() != 1) return;  // Who voted in which of several is not told by a role.
  Vote& vote = facts.votes.front();
  const std::size_t named = named_as_voting(facts);
  // Its table has another number on a side.
  const bool differs =
      std::ranges::any_of(facts.persons, [](const Person& one) { return one.confidence.doubt == Doubt::votes; });
  if (differs || (named > 0 && named != std::size_t{vote.yes} + vote.no))
    vote.confidence = {Certainty::uncertain, vote.confidence.basis, Doubt::votes};
}

}  // namespace

Confidence confidence_by(std::string basis, Doubt doubt) {
  const bool certain = doubt == Doubt::none && proven(basis);
  return {certain ? Certainty::certain : Certainty::uncertain, std::move(basis), doubt};
}

Confidence standing_of_heading(const structure::Block& block, std::string_view words) {
  return confidence_by(basis_of_heading(block, words));
}

void weigh(const Reading& reading, const std::vector<Part>& parts, Facts& facts) {
  set_bases(reading, parts, facts);
  const Doubt doubt = doubt_of_paper(reading, facts);
  each_fact(facts, [&](const KindOfFact&, auto& one) {
    const Doubt own = one.confidence.doubt;  // What reads it may doubt it.
    one.confidence = confidence_by(std::move(one.confidence.basis), own == Doubt::none ? doubt : own);
  });
  doubt_years(facts);
  doubt_votes(facts);
}

void weigh_again(Facts& facts) {
  if (!is_of_council(facts)) return;
  each_fact(facts, [](const KindOfFact&, auto& one) {
    if (one.confidence.doubt == Doubt::paper) one.confidence = confidence_by(std::move(one.confidence.basis));
  });
}

void doubt_at(const std::vector<ByteSpan>& spans, Doubt doubt, Facts& facts) {
  each_fact(facts, [&](const KindOfFact&, auto& one) {
    if (std::ranges::any_of(spans, [&](ByteSpan span) { return span_of(one).overlaps(span); }))
      one.confidence = {Certainty::uncertain, one.confidence.basis, doubt};
  });
}

}  // namespace diarium::facts
