// text/breaks/tables: which characters the rules of UAX #29 treat alike, and the machines that the rules are.
//
// Made by embed_breaks.py at build time of the rules that ICU has compiled, its root ones, which are Unicode's with what ICU
// has decided for scripts that write no spaces: a run of Thai or Lao is one word, Han characters are one each.
#pragma once
#include <cstdint>
#include <span>

#include "text/breaks/breaks.h"

namespace diarium::text {

/// A machine that reads a piece from its first character on. State 0 stops; sizes and numbers are those of the tables.
struct BreakMachine {
  std::span<const std::uint8_t> columns;       ///< Of each class of characters, its column.
  std::span<const std::uint8_t> next;          ///< State by column: the state behind the character.
  std::span<const std::uint8_t> found;         ///< Of each state, `no_break` and so on for where the character ends.
  std::span<const std::uint8_t> found_at_end;  ///< The same where the text ends behind the character.
  std::uint32_t width;                         ///< Columns of `next`.
  std::uint8_t first;
};
constexpr std::uint8_t no_break = 0, break_here = 1, break_behind_word = 2;

/// The class of a character (<= U+10FFFF): an index into the `columns` of both machines. O(1).
[[nodiscard]] std::uint8_t break_class(char32_t point);
[[nodiscard]] BreakMachine break_machine(Rules rules);

}  // namespace diarium::text
