#include "source/numerals.h"

#include <cassert>
#include <utility>

namespace diarium::source {
namespace {

constexpr int roman_limit = 3999;
constexpr int letters_limit = 26 * 30;  // «a» thirty times over; beyond, digits say more.

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> parts = {{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
  std::string out;
  for (const auto& [value, letters] : parts) {
    for (; number >= value; number -= value) out += letters;
  }
  return out;
}

std::string upper(std::string letters) {
  for (char& c : letters) c = static_cast<char>(c - 'a' + 'A');
  return letters;
}

}  // namespace

std::string numeral(Numeral format, int number) {
  const std::string digits = std::to_string(number);
  switch (format) {
    case Numeral::none:
      return {};
    case Numeral::bullet:
      return "-";
    case Numeral::decimal:
      return digits;
    case Numeral::decimal_zero:
      return number >= 0 && number < 10 ? "0" + digits : digits;
    case Numeral::ordinal:
      return digits + (number % 10 >= 1 && number % 10 <= 2 && number % 100 / 10 != 1 ? ":a" : ":e");
    case Numeral::lower_letter:
    case Numeral::upper_letter: {
      if (number < 1 || number > letters_limit) return digits;
      const std::string letters(static_cast<std::size_t>((number - 1) / 26 + 1),
                                static_cast<char>('a' + (number - 1) % 26));
      return format == Numeral::lower_letter ? letters : upper(letters);
    }
    case Numeral::lower_roman:
    case Numeral::upper_roman:
      if (number < 1 || number > roman_limit) return digits;
      return format == Numeral::lower_roman ? roman(number) : upper(roman(number));
  }
  return digits;
}

int ListCounter::next(std::size_t level, int start) {
  assert(level < list_levels);
  numbers_[level] = begun_[level] ? (numbers_[level] < 1'000'000 ? numbers_[level] + 1 : numbers_[level]) : start;
  begun_[level] = true;
  for (std::size_t deeper = level + 1; deeper < list_levels; ++deeper) begun_[deeper] = false;
  return numbers_[level];
}

void ListCounter::restart(std::size_t level, int number) {
  assert(level < list_levels);
  numbers_[level] = number - 1;
  begun_[level] = true;
}

int ListCounter::at(std::size_t level, int start) const {
  assert(level < list_levels);
  return begun_[level] ? numbers_[level] : start;
}

}  // namespace diarium::source
