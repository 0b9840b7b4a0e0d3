// relations: "How do the papers of a pile hang together?" All that is told across papers, as one value;
// and as bytes for the pack, and back.
#pragma once
#include "base/result.h"
#include "relations/cases/cases.h"
#include "relations/conflicts/conflicts.h"
#include "relations/gaps/gaps.h"
#include "relations/time/timeline.h"
#include "relations/wording/wording.h"

namespace diarium::relations {

/// lifetime  owns all it says; spans count bytes of a paper's text in NFC.
struct Relations {
  Cases cases;
  Wording wording;
  Timeline timeline;
  Gaps gaps;
  Conflicts conflicts;
};

// Written and read back whole, but for counts of work. errors of all that read: unsupported (another version), damaged.
// `papers`: that the pack has. A span may lie outside its text: whoever reads the text looks.
[[nodiscard]] std::string encode(const Cases& cases);
[[nodiscard]] Result<Cases> decode_cases(std::string_view bytes, std::uint32_t papers);
[[nodiscard]] std::string encode(const Timeline& timeline);
[[nodiscard]] Result<Timeline> decode_timeline(std::string_view bytes, std::uint32_t papers);
/// Gaps and conflicts: one record.
[[nodiscard]] std::string encode(const Gaps& gaps, const Conflicts& conflicts);
struct Missing {
  Gaps gaps;
  Conflicts conflicts;
};
[[nodiscard]] Result<Missing> decode_gaps(std::string_view bytes, std::uint32_t papers);

}  // namespace diarium::relations
