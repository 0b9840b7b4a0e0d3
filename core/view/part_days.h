// view/part_days: on which day was a part of a file written, or when did its body meet? The file's own day is that of
// the paper which leads it; what it encloses is older.
#pragma once
#include <map>
#include <string>

#include "index/pack.h"
#include "relations/time/timeline.h"

namespace diarium::view {

/// The day on which a paper was written or its body met, as its text tells it for certain; not one that it tells of.
[[nodiscard]] bool is_own_day(const relations::Event& event);

/// lifetime  borrows the pack and the timeline.
class PartDays {
 public:
  /// cost      O(events).
  PartDays(const index::Pack& pack, const relations::Timeline& timeline);
  /// ISO, as far as known; empty where no part tells its own day. Of a whole file the day on its card.
  [[nodiscard]] std::string of(relations::PartRef ref) const;

 private:
  const index::Pack& pack_;
  std::map<relations::PartRef, const relations::Event*> enclosed_;  ///< The first of each part of a file.
};

}  // namespace diarium::view
