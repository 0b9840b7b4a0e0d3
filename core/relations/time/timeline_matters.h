// relations/time/timeline_matters: the parts of a pile by the matter they belong to, and what was done in each.
#pragma once
#include "relations/time/timeline.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {

/// A part of a pile: index of its paper and in PaperTimes::parts.
struct PartAt {
  std::uint32_t paper = 0, part = 0;
};

/// Something done in a matter on a day, in words.
struct Step {
  Interval when;
  TimeEvidence words;
};

/// Papers of one case; or of one file, where no case is known.
struct Matter {
  std::int32_t of_case = -1;    ///< Index in Cases::cases.
  std::vector<PartAt> parts{};  ///< In the order of the pile.
  // What add_steps() finds.
  std::vector<Step> steps{};   ///< What was done with what was asked, the earliest first; at most most_evidence.
  std::vector<Step> tabled{};  ///< When a motion was put, as papers tell it; the earliest first; at most most_evidence.
};

/// in        `files`: of the pile that `cases` is of.
/// returns   each part in exactly one matter, without steps; matters in the order of their first parts.
/// cost      O(parts).
[[nodiscard]] std::vector<Matter> matters_of(const std::vector<FileParts>& files, const Cases& cases);
/// The matter of each part, by paper. O(parts).
[[nodiscard]] std::vector<std::vector<std::uint32_t>> matter_of_each(const std::vector<FileParts>& files,
                                                                     const std::vector<Matter>& matters);

// Of the functions that take `papers` those of the matter must be at hand.

/// Tells what was done in a matter. O(its dates).
void add_steps(const Digests<PaperTimes>& papers, Matter& matter);

/// The days between which an undated part was written, with the words and the rules; `what` is empty where nothing
/// tells. The part must bear no date.
[[nodiscard]] Event bounded(const Digests<PaperTimes>& papers, const Matter& matter, PartAt at);

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
