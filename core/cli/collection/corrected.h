// cli/collection/corrected: papers that come to a collection, with what its corrections say of their facts.
#pragma once
#include <deque>
#include <string>

#include "diarium.h"

namespace diarium::cli {

struct CorrectedPacks {
  index::PackBytes packs;         ///< In the order given: those of which nothing is said as they were.
  std::deque<std::string> made;  ///< The bytes of the others.
};
/// Applies what is said of the facts of these packs' papers; what comes to nothing is told on stderr. What is said of other papers,
/// of persons and of cases is passed over.
/// errors    damaged, from a pack.
/// cost      O(papers); a pack of which something is said is made anew, in memory.
[[nodiscard]] Result<CorrectedPacks> with_corrected_facts(const index::PackBytes& packs, const facts::Corrections& corrections);

}  // namespace diarium::cli
