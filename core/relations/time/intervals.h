// relations/time/intervals: days, and the days between which something happened.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::relations {

/// A day of the Gregorian calendar. Year 0: no day.
struct Day {
  std::uint16_t year = 0;
  std::uint8_t month = 0, day = 0;
  [[nodiscard]] bool known() const { return year != 0; }
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// «2031-02-09»; nothing else is a day.
[[nodiscard]] Day day_of(std::string_view iso);
/// «2031-02-09»; empty where it is not known.
[[nodiscard]] std::string iso(Day day);
/// The same day a year later; 29 February becomes 28 February: the last day of the month (lag 1930:173).
[[nodiscard]] Day year_after(Day day);
/// Days from one to a later one; both are known.
[[nodiscard]] std::uint32_t days_between(Day from, Day to);

/// The first and the last day on which something may have happened, both included. An unknown day: nothing bounds it.
struct Interval {
  Day from, to;
  [[nodiscard]] bool known() const { return from.known() || to.known(); }
  /// Bounds that contradict each other.
  [[nodiscard]] bool contradicts() const { return from.known() && to.known() && to < from; }
  friend auto operator<=>(const Interval&, const Interval&) = default;
};

/// Of facts::Date::iso: a day, a month («2031-02»), a span of days («2031-02-09/2031-02-11»). Others bound nothing.
[[nodiscard]] Interval interval_of(std::string_view iso);

}  // namespace diarium::relations
