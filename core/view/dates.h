// view/dates: a date as a reader writes it.
#pragma once
#include <string>
#include <string_view>

#include "relations/time/intervals.h"
#include "view/words.h"

namespace diarium::view {

/// «2024-06-19» → «19 juni 2024», «2022-02» → «februari 2022», «2025-11-19/2025-11-20» → both joined by a dash; a year
/// stays, and what is no ISO date comes back as it is.
[[nodiscard]] std::string date_words(Language language, std::string_view iso);
/// «28 april 2025», «mellan 25 januari 2023 och 4 mars 2026», «tidigast 25 januari 2023», «senast 17 april 2024».
[[nodiscard]] std::string interval_words(Language language, relations::Interval interval);

}  // namespace diarium::view
