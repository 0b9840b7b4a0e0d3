// base/calendar: which days there are, and dates as papers, queries and JSON write them (ISO 8601: «2024-03-09»).
#pragma once
#include <string_view>

namespace diarium {

/// The days of a month by the Gregorian calendar; 0 where there is no such month.
[[nodiscard]] constexpr int days_of_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// A year, a month or a day that there is: «2024», «2024-03», «2024-02-29».
[[nodiscard]] constexpr bool is_date(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return false;
  int numbers[3] = {0, 0, 0}, part = 0;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    if (i == 4 || i == 7) {
      if (iso[i] != '-') return false;
      ++part;
    } else {
      if (iso[i] < '0' || iso[i] > '9') return false;
      numbers[part] = numbers[part] * 10 + (iso[i] - '0');
    }
  }
  const int days = part == 0 ? 1 : days_of_month(numbers[0], numbers[1]);
  return days > 0 && (part < 2 || (numbers[2] >= 1 && numbers[2] <= days));
}

/// A day that there is, in a year from 1000 on: «2024-02-29».
[[nodiscard]] constexpr bool is_day(std::string_view iso) { return iso.size() == 10 && iso[0] != '0' && is_date(iso); }

}  // namespace diarium
