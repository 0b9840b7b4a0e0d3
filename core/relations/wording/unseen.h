// relations/wording/unseen: wording that two parts share and the text that looks like the source of both has not.
#pragma once
#include <vector>

#include "relations/wording/wording.h"

namespace diarium::relations {

/// Fills WordingPair::unseen. A third part stands between two if each of them shares more words with it than with the
/// other; a run of `least_unseen` words or more of theirs that it does not have points to a text that none of them is,
/// or to one having read the other. It is told as a hypothesis.
///
/// in        `pairs`: of a pile, ascending by (a, b).
/// cost      O(pairs · partners).
void find_unseen(std::vector<WordingPair>& pairs);

inline constexpr std::uint32_t least_unseen = 8;

}  // namespace diarium::relations
