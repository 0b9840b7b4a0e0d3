#include "source/numerals.h"

#include <doctest/doctest.h>

using namespace diarium::source;

TEST_CASE("numerals: every form is written as office programs show it") {
  CHECK(numeral(Numeral::decimal, 12) == "12");
  CHECK(numeral(Numeral::decimal_zero, 7) == "07");
  CHECK(numeral(Numeral::lower_letter, 1) == "a");
  CHECK(numeral(Numeral::upper_letter, 26) == "Z");
  CHECK(numeral(Numeral::lower_letter, 28) == "bb");
  CHECK(numeral(Numeral::lower_roman, 1994) == "mcmxciv");
  CHECK(numeral(Numeral::upper_roman, 4) == "IV");
  CHECK(numeral(Numeral::ordinal, 2) == "2:a");
  CHECK(numeral(Numeral::ordinal, 12) == "12:e");
  CHECK(numeral(Numeral::bullet, 3) == "-");
  CHECK(numeral(Numeral::none, 3).empty());
  for (const Numeral one : {Numeral::lower_letter, Numeral::upper_roman}) {
    CHECK(numeral(one, 0) == "0");
    CHECK(numeral(one, 1'000'000) == "1000000");
  }
}

TEST_CASE("numerals: a level that goes on ends the deeper ones") {
  ListCounter counter;
  CHECK(counter.next(0, 1) == 1);
  CHECK(counter.next(1, 1) == 1);
  CHECK(counter.next(1, 1) == 2);
  CHECK(counter.next(0, 1) == 2);
  CHECK(counter.next(1, 5) == 5);
  counter.restart(0, 9);
  CHECK(counter.next(0, 1) == 9);
  CHECK(counter.at(3, 4) == 4);
}
