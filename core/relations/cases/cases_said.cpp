#include "relations/cases/cases_said.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace diarium::relations {
namespace {

class Places {
 public:
  Places(const std::vector<const Unit*>& units, Summaries& papers) : units_(units), papers_(papers) {
    for (std::uint32_t i = 0; i < papers.size(); ++i) numbers_.emplace(papers.ids()[i], i);
    for (std::uint32_t i = 0; i < units.size(); ++i) first_.try_emplace(units[i]->paper, i);
  }

  /// The unit that holds a place; where none does the paper's first.
  [[nodiscard]] Result<std::optional<std::uint32_t>> unit_at(const PaperPlace& place) const {
    const auto number = numbers_.find(place.paper);
    const auto first = number == numbers_.end() ? first_.end() : first_.find(number->second);
    if (first == first_.end()) return std::optional<std::uint32_t>();
    if (const auto there = papers_.need(number->second); !there) return there.error();
    const std::uint32_t part = part_at(papers_[number->second].facts, {place.byte, place.byte + 1});
    for (std::uint32_t i = first->second; i < units_.size() && units_[i]->paper == number->second; ++i)
      if (std::ranges::binary_search(units_[i]->parts, part)) return std::optional(i);
    return std::optional(first->second);
  }

 private:
  const std::vector<const Unit*>& units_;
  Summaries& papers_;
  std::map<std::string_view, std::uint32_t> numbers_;  ///< Of papers, by id.
  std::map<std::uint32_t, std::uint32_t> first_;       ///< Paper → its first unit.
};

}  // namespace

Result<Ties> ties_of(const std::vector<SaidOfCase>& said, const std::vector<const Unit*>& units, Summaries& papers) {
  Ties ties;
  if (said.empty()) return ties;
  const Places places(units, papers);
  for (std::uint32_t i = 0; i < said.size(); ++i) {
    const auto found = places.unit_at(said[i].paper), against = places.unit_at(said[i].other);
    if (!found || !against) return found ? against.error() : found.error();
    const auto unit = *found, other = *against;
    if (!unit || !other)
      ties.unheld.push_back({i, "one of the papers that it speaks of is not here"});
    else if (*unit == *other)
      ties.unheld.push_back({i, "it speaks twice of the same paper"});
    else
      ties.list.push_back({said[i].said, *unit, *other, i});
  }
  return ties;
}

}  // namespace diarium::relations
