// relations/decided/put_against: which of the things that were put against one another fell, as the chair found.
#pragma once
#include <vector>

#include "relations/decided/demand_aims.h"

namespace diarium::relations {

/// What words call the proposal that lies before those who meet, or the chair's own, without saying whose it is: the
/// rule that says so; nullptr where they speak of none. O(range).
[[nodiscard]] const facts::Rule* standing_in(const facts::Reading& r, facts::Range words);

/// «… ställer utskottets förslag mot Bo Eks yrkande»: what was put on other sides of «mot» than what won. Empty where
/// that does not stand on one side alone, or where only what a member moved speaks of it. `put`: the words before the
/// finding; `won`: what that says was carried; where empty, what `standing` speaks of was, against what members moved.
/// O(put).
[[nodiscard]] std::vector<AimedAt> beaten_in(const facts::Reading& r, facts::Range put, const std::vector<AimedAt>& won,
                                             const facts::Rule* standing);

}  // namespace diarium::relations
