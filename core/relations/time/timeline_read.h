// relations/time/timeline_read: what one paper says of time: its dates with their sentences, and what they bound.
#pragma once
#include "relations/digests.h"
#include "relations/time/timeline.h"
#include "relations/time/timeline_parts.h"

namespace diarium::relations {

/// A date in a paper.
struct TimedWords {
  std::uint32_t part = 0;  ///< Index in PaperTimes::parts.
  Interval when;
  std::string what;  ///< A word of facts::date_whats; empty for words that only bound: a year, a report's years.
  bool read = true;
  std::string rule;
  bool past = false;  ///< Told as past: its paper was not written before.
  ByteSpan span, sentence;
};

/// What a part says of its case.
struct PartSays {
  bool of_motion = false;         ///< Its title speaks of a motion or a citizens' proposal.
  bool answers = false;           ///< It proposes or decides something.
  bool decides = false;           ///< It is a council's decision, no postponement.
  bool sends_on = false;          ///< It only proposes that somebody else look at it first.
  ClockStatus step{};             ///< Sent on, sent back, postponed or withdrawn in minutes; `decided`: none of these.
  std::uint16_t motion_year = 0;  ///< Of the motion's number («M:9/2031»); 0 where it is not told.
  ByteSpan motion_number;
};

/// All that is kept of a paper while a timeline is made.
struct PaperTimes {
  std::vector<TimedPart> parts;
  std::vector<PartSays> says;     ///< Of each part.
  std::vector<TimedWords> words;  ///< In order of place.
  std::uint64_t looks = 0;
};

/// in        `r`: of the paper's text.
/// cost      O(bytes) of the paper.
[[nodiscard]] PaperTimes times_of(const PileText& paper, std::uint32_t number, const facts::Reading& r);
/// As bytes and back, for relations/digests.h; false: they are not such bytes.
[[nodiscard]] std::string encode_digest(PaperTimes& times, std::uint32_t paper);
[[nodiscard]] bool decode_digest(std::string_view bytes, DigestOf of, PaperTimes& times);
/// find_timeline() of papers that were read.
/// errors    those of the digests.
[[nodiscard]] Result<Timeline> timeline_among(Digests<PaperTimes>& papers, const Cases& cases,
                                              const TimelineOptions& options = {});

}  // namespace diarium::relations
