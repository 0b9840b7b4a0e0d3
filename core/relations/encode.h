// relations/encode: what is told across a pile as bytes for the pack, and back.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "relations/relations.h"

namespace diarium::relations {

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
