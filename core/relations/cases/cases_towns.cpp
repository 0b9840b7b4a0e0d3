#include "relations/cases/cases_towns.h"

#include <map>
#include <string>
#include <string_view>
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

class StatedTowns {
 public:
  explicit StatedTowns(const std::vector<PaperSummary>& papers) {
    for (const PaperSummary& paper : papers) {
      const Unit* stated = nullptr;
      for (const Unit& unit : paper.units) {
        if (unit.municipality.empty()) continue;
        stated = &unit;
        for (const language::CaseNumber& number : unit.own)
          if (!number.registry.empty()) registries_[number.registry].in(unit);
      }
      if (stated == nullptr) continue;
      for (const facts::Person& person : paper.facts.persons)
        if (!person.party.empty()) persons_[{language::key(person.name), person.party}].in(*stated);
    }
  }

  /// A unit of the municipality that both the number and the persons speak for; null where they do not.
  [[nodiscard]] const Unit* of(const PaperSummary& paper, const Unit& unit) const {
    const Unit* town = nullptr;
    for (const language::CaseNumber& number : unit.own) {
      const auto seen = registries_.find(number.registry);
      if (number.registry.empty() || seen == registries_.end()) continue;
      if (seen->second.several || (town && town->municipality != seen->second.unit->municipality)) return nullptr;
      town = seen->second.unit;
    }
    if (town == nullptr) return nullptr;
    std::size_t agreeing = 0;
    for (const facts::Person& person : paper.facts.persons) {
      const auto seen = persons_.find({language::key(person.name), person.party});
      if (seen == persons_.end() || seen->second.several) continue;
      if (seen->second.unit->municipality != town->municipality) return nullptr;
      ++agreeing;
    }
    return agreeing >= enough_persons ? town : nullptr;
  }

 private:
  std::map<std::string, Seen> registries_;
  std::map<NamedPerson, Seen> persons_;
};

}  // namespace

void tell_towns(std::vector<PaperSummary>& papers) {
  const StatedTowns towns(papers);
  std::vector<std::pair<Unit*, std::pair<std::string, std::string>>> told;
  for (PaperSummary& paper : papers) {
    if (paper.facts.municipality) continue;
    for (Unit& unit : paper.units) {
      if (!unit.municipality.empty()) continue;
      if (const Unit* town = towns.of(paper, unit)) told.push_back({&unit, {town->municipality, town->municipality_name}});
    }
  }
  // All at once: what is concluded of one paper is no evidence for another.
  for (auto& [unit, town] : told) {
    unit->municipality = std::move(town.first);
    unit->municipality_name = std::move(town.second);
    const facts::Facts& facts = papers[unit->paper].facts;
    const ByteSpan sign = facts.case_numbers.empty() ? ByteSpan{} : facts.case_numbers.front().span;
    papers[unit->paper].facts.municipality =
        facts::Value{unit->municipality_name, sign, facts::Status::derived, "andra handlingars nummer och personer"};
  }
}

}  // namespace diarium::relations
