// relations/time/clock: the year in which the council should decide a motion, from the day it was put.
#pragma once
#include <span>
#include <vector>

#include "relations/time/timeline_matters.h"

namespace diarium::relations {

/// The clocks of all motions and citizens' proposals of a pile: one a matter, by its first motion, or where it holds
/// none by the first paper that tells of one.
///
/// source    Kommunallagen (2017:725) 5 kap. 35 §; lag (1930:173) 1 § for the day on which a year ends.
/// cost      O(parts + dates).
[[nodiscard]] std::vector<Clock> clocks_of(std::span<const PaperTimes> papers, std::span<const Matter> matters,
                                           const Cases& cases, Day today);

}  // namespace diarium::relations
