// relations/cases/cases_said: "Which units does the reader speak of?" What he says of cases, as ties between units.
#pragma once
#include <cstdint>
#include <vector>

#include "relations/cases/summaries.h"
#include "relations/corrections.h"

namespace diarium::relations {

/// Two units of which the reader says something.
struct Tie {
  Said said{};
  std::uint32_t unit = 0, other = 0;  ///< Indices of units, of which `unit` is spoken of.
  std::uint32_t number = 0;           ///< In Corrections::cases.
};
struct Ties {
  std::vector<Tie> list;  ///< In the order in which they were said.
  std::vector<Unheld> unheld;
};

/// Finds the units. `papers`: by number. `units`: by paper, then by part.
/// returns   ties between two different units each; what speaks of papers that are not there, or twice of one, is told.
/// errors    those of the summaries.
/// cost      O(units + said × log papers).
[[nodiscard]] Result<Ties> ties_of(const std::vector<SaidOfCase>& said, const std::vector<const Unit*>& units,
                                   Summaries& papers);

}  // namespace diarium::relations
