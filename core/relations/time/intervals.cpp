#include "relations/time/intervals.h"

#include <algorithm>

#include "base/calendar.h"

namespace diarium::relations {
namespace {

/// Digits only, as many as `size`; -1 for anything else.
int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void append_number(std::string& out, unsigned value, std::size_t width) {
  const std::string digits = std::to_string(value);
  out.append(width - std::min(width, digits.size()), '0');
  out += digits;
}

/// «2031-02» as its first day.
Day month_of(std::string_view iso) {
  const int year = number_at(iso, 0, 4), month = number_at(iso, 5, 2);
  if (iso.size() < 7 || iso[4] != '-' || year < 1 || month < 1 || month > 12) return {};
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), 1};
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

Day day_of(std::string_view iso) {
  Day day = month_of(iso);
  const int number = number_at(iso, 8, 2);
  if (!day.known() || iso.size() != 10 || iso[7] != '-' || number < 1 || number > days_of_month(day.year, day.month))
    return {};
  day.day = static_cast<std::uint8_t>(number);
  return day;
}

std::string iso(Day day) {
  std::string out;
  if (!day.known()) return out;
  append_number(out, day.year, 4);
  out.push_back('-');
  append_number(out, day.month, 2);
  out.push_back('-');
  append_number(out, day.day, 2);
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
    const Day first = month_of(iso);
    if (!first.known()) return {};
    return {first, {first.year, first.month, last_day(first.year, first.month)}};
  }
  return {day_of(iso), day_of(iso)};
}

}  // namespace diarium::relations
