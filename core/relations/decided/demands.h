// relations/decided/demands: "Did what somebody moved win?" Who moved what was decided objected to nothing.
#pragma once
#include "facts/parts/parts.h"
#include "relations/decided/dissent.h"
#include "relations/pile.h"

namespace diarium::relations {

/// A yrkande of a paper, and what became of it as far as the same paper tells.
struct DemandAt {
  ByteSpan span;  ///< As in facts::Proposal.
  Side side{};
};

/// The yrkanden of a paper in order of place. Told is only what the paper's own decision, its votes or a reservation of
/// the mover settle; a demand for two things of which one won and one lost is unsettled.
///
/// in        `r`: of its text; `bodies`: of each part, by PartRef::part.
/// cost      O(yrkanden x decisions of their part), both few; O(bytes) beside it.
[[nodiscard]] std::vector<DemandAt> read_demands(const PileText& paper, const facts::Reading& r,
                                                 const std::vector<std::string>& bodies);

/// «… men återtog sitt yrkande», «… drar tillbaka motionen»: words that take back what was moved. O(tokens).
[[nodiscard]] bool takes_back(const facts::Reading& r, facts::Range words);

}  // namespace diarium::relations
