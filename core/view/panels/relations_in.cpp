#include "view/panels/relations_in.h"

namespace diarium::view {

Result<relations::Relations> relations_in(const index::Pack& pack) {
  const auto record = [&pack](index::Across which) { return pack.relations(which); };
  const std::uint32_t papers = pack.papers();
  const auto cases_bytes = record(index::Across::cases), wording_bytes = record(index::Across::wording),
             timeline_bytes = record(index::Across::timeline), gaps_bytes = record(index::Across::gaps);
  if (!cases_bytes) return cases_bytes.error();
  auto cases = relations::decode_cases(*cases_bytes, papers);
  if (!cases) return cases.error();
  if (!wording_bytes) return wording_bytes.error();
  auto wording = relations::decode_wording(*wording_bytes, papers);
  if (!wording) return wording.error();
  if (!timeline_bytes) return timeline_bytes.error();
  auto timeline = relations::decode_timeline(*timeline_bytes, papers);
  if (!timeline) return timeline.error();
  if (!gaps_bytes) return gaps_bytes.error();
  auto missing = relations::decode_gaps(*gaps_bytes, papers);
  if (!missing) return missing.error();
  return relations::Relations{std::move(*cases), std::move(*wording), std::move(*timeline), std::move(missing->gaps),
                              std::move(missing->conflicts)};
}

}  // namespace diarium::view
