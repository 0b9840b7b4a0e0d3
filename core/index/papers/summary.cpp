#include "index/papers/summary.h"
#include "base/sorting.h"

#include <algorithm>

namespace diarium::index {
namespace {

std::string value_of(const std::optional<facts::Value>& value) { return value ? value->value : std::string(); }

std::uint32_t first_mention(const facts::Person& person) {
  return person.mentions.empty() ? 0xFFFFFFFFu : person.mentions.front().begin;
}

// Whose paper it is, of which kind, under which number and whom it names tells where it is found: that stands in its row
// whether it is certain or not, for who filters must not miss it. What is counted or decided holds only what is certain.

template <class Fact>
std::uint32_t count_certain(const std::vector<Fact>& facts) {
  return static_cast<std::uint32_t>(
      std::count_if(facts.begin(), facts.end(), [](const Fact& one) { return one.confidence.certain(); }));
}

void add_parties(const std::vector<facts::Dissent>& dissents, std::vector<std::string>& out) {
  for (const facts::Dissent& dissent : dissents) {
    out.insert(out.end(), dissent.who.parties.begin(), dissent.who.parties.end());
    for (const facts::Named& person : dissent.who.persons)
      if (!person.party.empty()) out.push_back(person.party);
  }
}

enum class Whose { own, related };

void add_case_numbers(const facts::Facts& facts, Whose whose, std::vector<std::string>& out) {
  for (const facts::CaseNumber& number : facts.case_numbers) {
    if ((number.role == "own") != (whose == Whose::own) || number.role == "cited") continue;
    if (std::find(out.begin(), out.end(), number.value) == out.end()) out.push_back(number.value);
  }
}

}  // namespace

Summary summary_of(const facts::Facts& facts) {
  Summary summary;
  summary.title = value_of(facts.title);
  summary.municipality = value_of(facts.municipality);
  summary.body = value_of(facts.body);
  summary.date = value_of(facts.document_date);
  summary.year = year_of(value_of(facts.document_date));
  if (std::string type = value_of(facts.type); !type.empty()) summary.types.push_back(std::move(type));
  summary.has_type = !summary.types.empty();
  summary.types.insert(summary.types.end(), facts.types_also.begin(), facts.types_also.end());
  add_case_numbers(facts, Whose::own, summary.case_numbers);
  summary.has_case_number = !summary.case_numbers.empty();
  add_case_numbers(facts, Whose::related, summary.case_numbers);

  std::vector<const facts::Person*> people;
  for (const facts::Person& person : facts.persons) people.push_back(&person);
  sort_briefly(people,
               [](const facts::Person* a, const facts::Person* b) { return first_mention(*a) < first_mention(*b); });
  for (const facts::Person* person : people) {
    summary.people.push_back({person->name, person->party});
    if (!person->party.empty()) summary.parties.push_back(person->party);
  }
  add_parties(facts.reservations, summary.parties);
  add_parties(facts.special_statements, summary.parties);
  std::sort(summary.parties.begin(), summary.parties.end());
  summary.parties.erase(std::unique(summary.parties.begin(), summary.parties.end()), summary.parties.end());

  const bool decided = facts.decision && facts.decision->confidence.certain();
  const std::optional<facts::Outcome>& outcome = decided ? facts.decision : facts.recommended_decision;
  if (outcome && outcome->confidence.certain()) summary.outcome = outcome->outcome;
  summary.outcome_final = decided;
  summary.ocr_damaged = facts.ocr_damaged;
  summary.proposals = count_certain(facts.proposals);
  summary.reservations = count_certain(facts.reservations);
  summary.special_statements = count_certain(facts.special_statements);
  return summary;
}

std::string_view year_of(std::string_view iso_date) {
  if (iso_date.size() < 4 ||
      !std::all_of(iso_date.begin(), iso_date.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }))
    return {};
  return iso_date.substr(0, 4);
}

}  // namespace diarium::index
