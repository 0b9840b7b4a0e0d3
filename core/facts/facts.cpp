#include "facts/kinds/facts.h"

#include <algorithm>

#include "facts/asked/referral.h"
#include "facts/home/body.h"
#include "facts/bodies/municipality.h"
#include "facts/certainty/weigh.h"
#include "facts/cited/citations.h"
#include "facts/cited/grounds.h"
#include "facts/dates/dates.h"
#include "facts/decided/dissent.h"
#include "facts/decided/proposals.h"
#include "facts/decided/votes.h"
#include "facts/extract.h"
#include "facts/kinds/words.h"
#include "facts/names/persons.h"
#include "facts/paper/identifiers.h"
#include "facts/paper/kind.h"
#include "facts/paper/title.h"
#include "facts/parts/components.h"
#include "facts/parts/repeats.h"

namespace diarium::facts {

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
  facts.cited = find_citations(reading, dates);
  facts.repeats = find_repeats(reading);
  facts.grounds = find_grounds(reading, parts, facts.cited);
  facts.votes = find_votes(reading);
  facts.persons = std::move(people.persons);
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
