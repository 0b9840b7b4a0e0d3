// text/repair/bars: a lone «|»: the word «i», the numeral or sentence-opening «I», or a line of a table?
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "text/repair/candidates/pieces.h"

namespace diarium::text {

/// Is the line a row of a table, of which bars divide the cells? O(line).
[[nodiscard]] bool is_table_row(std::string_view line);

enum class Bar : std::uint8_t { small, capital };

/// Judges the piece `at`, which is «|» outside of tables. `seen`: the code points of all `pieces` of `text`.
///
/// As preposition it needs a word after it: before anything else it is the numeral of «Rotel I». It has its capital at
/// the beginning of a sentence, and after the headings of an office report, which often run into the text. O(1).
[[nodiscard]] Bar judge_bar(std::string_view text, std::span<const RepairPiece> pieces,
                            std::span<const std::u32string> seen, std::size_t at);

}  // namespace diarium::text
