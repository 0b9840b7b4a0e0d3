// relations/time/clock: the year in which the council should decide a motion, from the day it was put.
#pragma once
#include <vector>

#include "relations/time/timeline_matters.h"

namespace diarium::relations {

/// The clock of the motion or citizens' proposal of a matter: by its first motion, or where it holds none by the first
/// paper that tells of one. False: it has none.
///
/// in        `papers`: those of the matter, and those in which the fate of its case was read, are at hand.
/// source    Kommunallagen (2017:725) 5 kap. 35 §; lag (1930:173) 1 § for the day on which a year ends.
/// cost      O(parts + dates) of the matter.
[[nodiscard]] bool clock_of(const Digests<PaperTimes>& papers, const Matter& matter, const Cases& cases, Day today,
                            Clock& clock);

/// Of clocks in the order of the matters: those of a pile. One motion that stands in two matters has one year; they are
/// ordered by their motions.
void settle(std::vector<Clock>& clocks, const Cases& cases);

}  // namespace diarium::relations
