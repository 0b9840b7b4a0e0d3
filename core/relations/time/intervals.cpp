#include "relations/time/intervals.h"

#include <algorithm>

#include "base/calendar.h"

namespace diarium::relations {
namespace {

/// Of digits.
unsigned number_of(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

/// «2031-02» as its first day, a day as itself, by a calendar that knows it.
Day day_at(std::string_view iso, std::size_t size) {
  if (iso.size() != size || !is_date(iso) || number_of(iso.substr(0, 4)) == 0) return {};
  return {static_cast<std::uint16_t>(number_of(iso.substr(0, 4))),
          static_cast<std::uint8_t>(number_of(iso.substr(5, 2))),
          static_cast<std::uint8_t>(size == 7 ? 1 : number_of(iso.substr(8)))};
}

std::uint8_t last_day(std::uint16_t year, std::uint8_t month) {
  return static_cast<std::uint8_t>(days_of_month(year, month));
}

}  // namespace

std::uint32_t days_between(Day from, Day to) {
  // Days since 1 March of year 0: the leap day ends a year then.
  const auto number = [](Day day) {
    const std::uint32_t year = day.month > 2 ? day.year : day.year - 1u, month = (day.month + 9u) % 12u;
    return 365u * year + year / 4 - year / 100 + year / 400 + (153u * month + 2) / 5 + day.day;
  };
  return number(to) - number(from);
}

Day day_of(std::string_view iso) { return day_at(iso, 10); }

std::string iso(Day day) {
  if (!day.known()) return {};
  std::string out = "0000-00-00";
  const auto put = [&](std::size_t end, unsigned value) {
    for (; value > 0; value /= 10) out[--end] = static_cast<char>('0' + value % 10);
  };
  put(4, day.year), put(7, day.month), put(10, day.day);
  return out;
}

Day year_after(Day day) {
  if (!day.known()) return day;
  ++day.year;
  day.day = std::min(day.day, last_day(day.year, day.month));
  return day;
}

Interval interval_of(std::string_view iso) {
  const std::size_t slash = iso.find('/');
  if (slash != iso.npos) return {day_of(iso.substr(0, slash)), day_of(iso.substr(slash + 1))};
  if (iso.size() == 7) {
    const Day first = day_at(iso, 7);
    if (!first.known()) return {};
    return {first, {first.year, first.month, last_day(first.year, first.month)}};
  }
  return {day_of(iso), day_of(iso)};
}

}  // namespace diarium::relations
