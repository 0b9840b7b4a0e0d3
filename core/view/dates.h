// view/dates: a date as a reader writes it; and on which day was a part of a file written, or when did its body meet?
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "index/pack.h"
#include "relations/time/intervals.h"
#include "relations/time/timeline.h"
#include "view/words.h"

namespace diarium::view {

/// «2024-06-19» → «19 juni 2024», «2022-02» → «februari 2022», «2025-11-19/2025-11-20» → both joined by a dash; a year
/// stays, and what is no ISO date comes back as it is.
[[nodiscard]] std::string date_words(Language language, std::string_view iso);
/// «28 april 2025», «mellan 25 januari 2023 och 4 mars 2026», «tidigast 25 januari 2023», «senast 17 april 2024».
[[nodiscard]] std::string interval_words(Language language, relations::Interval interval);

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
