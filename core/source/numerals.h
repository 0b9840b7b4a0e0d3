// source/numerals: the label of a numbered paragraph or list item, as the program that made the file shows it.
#pragma once
#include <array>
#include <cstdint>
#include <string>

namespace diarium::source {

enum class Numeral : std::uint8_t {
  none,
  bullet,
  decimal,
  decimal_zero,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
  ordinal
};

/// «7», «07», «g», «vii», «7:e»; a bullet is «-», none is empty. Letters go on as «aa», «bb» after «z», as Word does.
/// `number`: from 1; zero and less are written in digits.
[[nodiscard]] std::string numeral(Numeral format, int number);

inline constexpr std::size_t list_levels = 10;

/// Counts one numbered list, level by level.
class ListCounter {
 public:
  /// The next item of a level (from 0) whose numbers begin at `start`: its number. Deeper levels begin anew.
  int next(std::size_t level, int start);
  /// The next item of the level will have this number.
  void restart(std::size_t level, int number);
  /// The number that a level stands at; `start` where it has had no item.
  [[nodiscard]] int at(std::size_t level, int start) const;

 private:
  std::array<int, list_levels> numbers_{};
  std::array<bool, list_levels> begun_{};
};

}  // namespace diarium::source
