#include "base/calendar.h"

#include <doctest/doctest.h>

using namespace diarium;

TEST_CASE("a day is one of the calendar") {
  for (const char* right : {"2024-02-29", "1999-12-31", "2000-02-29"}) CHECK_MESSAGE(is_day(right), right);
  for (const char* wrong : {"2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "0999-01-01",
                            "2024-03", "2024", "", "2024/03/09", "2024-03-0x"})
    CHECK_FALSE_MESSAGE(is_day(wrong), wrong);
}

TEST_CASE("a date is a year, a month or a day that there is") {
  for (const char* right : {"2024", "2024-02", "2024-02-29", "0999-12"}) CHECK_MESSAGE(is_date(right), right);
  for (const char* wrong : {"2024-13", "2024-00", "2023-02-29", "2024-12-00", "2024-12-32", "202", "20240309", "2024-3-09", "år24"})
    CHECK_FALSE_MESSAGE(is_date(wrong), wrong);
}

TEST_CASE("the days of all months of four hundred years are those of the Gregorian calendar") {
  int days = 0;
  for (int year = 1601; year <= 2000; ++year)
    for (int month = 0; month <= 13; ++month) days += days_of_month(year, month);
  CHECK(days == 146097);
}
