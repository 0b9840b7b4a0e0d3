// "Whose is a paper that does not say it, by what the pile's other papers say?"
#include "relations/cases/summaries.h"

#include <map>
#include <utility>

#include "language/key.h"

namespace diarium::relations {
namespace {

constexpr std::size_t enough_persons = 3;  // One or two may share a name with somebody elsewhere.

/// The one municipality in whose papers a thing was seen; two are none.
struct Seen {
  const Unit* unit = nullptr;
  bool several = false;
  void in(const Unit& one) {
    if (unit == nullptr) unit = &one;
    several = several || unit->municipality != one.municipality;
  }
};

/// A person as a paper names them: the name's key and the party.
using NamedPerson = std::pair<std::string, std::string>;

/// Municipalities by the letters of their papers' numbers.
class Registries {
 public:
  explicit Registries(const std::deque<Unit>& units) {
    for (const Unit& unit : units) {
      if (unit.municipality.empty()) continue;
      for (const language::CaseNumber& number : unit.own)
        if (!number.registry.empty()) seen_[number.registry].in(unit);
    }
  }
  /// A unit of the one municipality that the numbers speak for; null where they do not.
  [[nodiscard]] const Unit* of(const Unit& unit) const {
    const Unit* town = nullptr;
    for (const language::CaseNumber& number : unit.own) {
      const auto seen = seen_.find(number.registry);
      if (number.registry.empty() || seen == seen_.end()) continue;
      if (seen->second.several || (town && town->municipality != seen->second.unit->municipality)) return nullptr;
      town = seen->second.unit;
    }
    return town;
  }

 private:
  std::map<std::string, Seen> seen_;
};

/// Municipalities by the persons of their papers.
class KnownPersons {
 public:
  /// Reads all papers of which some unit states a municipality: those of its last that does.
  [[nodiscard]] static Result<KnownPersons> of(Summaries& papers) {
    KnownPersons known;
    std::map<std::uint32_t, const Unit*> stated;
    for (const Unit& unit : papers.units())
      if (!unit.municipality.empty()) stated[unit.paper] = &unit;
    for (const auto& [paper, unit] : stated) {
      if (const auto there = papers.need(paper); !there) return there.error();
      for (const facts::Person& person : papers[paper].facts.persons)
        if (!person.party.empty()) known.seen_[{language::key(person.name), person.party}].in(*unit);
      papers.rest();
    }
    return known;
  }
  /// True if enough persons of a paper are known there, and none elsewhere.
  [[nodiscard]] bool agree(const facts::Facts& facts, const Unit& town) const {
    std::size_t agreeing = 0;
    for (const facts::Person& person : facts.persons) {
      const auto seen = seen_.find({language::key(person.name), person.party});
      if (seen == seen_.end() || seen->second.several) continue;
      if (seen->second.unit->municipality != town.municipality) return false;
      ++agreeing;
    }
    return agreeing >= enough_persons;
  }

 private:
  std::map<NamedPerson, Seen> seen_;
};

struct InferredTown {
  Unit* unit = nullptr;
  const Unit* town = nullptr;
};

}  // namespace

Result<bool> infer_towns(Summaries& papers) {
  const Registries registries(papers.units());
  std::vector<InferredTown> maybe, inferred;
  for (Unit& unit : papers.units()) {
    const Unit* town = unit.municipality.empty() ? registries.of(unit) : nullptr;
    if (town != nullptr) maybe.push_back({&unit, town});
  }
  if (maybe.empty()) return true;
  const auto persons = KnownPersons::of(papers);
  if (!persons) return persons.error();
  for (const InferredTown one : maybe) {
    if (const auto there = papers.need(one.unit->paper); !there) return there.error();
    const facts::Facts& facts = papers[one.unit->paper].facts;
    if (!facts.municipality && persons->agree(facts, *one.town)) inferred.push_back(one);
    papers.rest();
  }
  // All at once: what is concluded of one paper is no evidence for another.
  for (const auto& [unit, town] : inferred) {
    if (const auto there = papers.need(unit->paper); !there) return there.error();
    unit->municipality = town->municipality;
    unit->municipality_name = town->municipality_name;
    const facts::Facts& facts = papers[unit->paper].facts;
    const ByteSpan sign = facts.case_numbers.empty() ? ByteSpan{} : facts.case_numbers.front().span;
    papers.set_town(unit->paper,
                    {unit->municipality_name, sign, facts::Status::derived, "andra handlingars nummer och personer"});
    papers.rest();
  }
  return true;
}

}  // namespace diarium::relations
