// source/layout/edges: words beside others in a column too narrow for both: a letterhead or those who sign, where the left
// cell nearly touches the right one, or a justified line drew its words apart.
#pragma once
#include <cstddef>
#include <cstdint>

#include "source/layout/line.h"

namespace diarium::source::layout {

/// Rows of a text that an edge inside it divides, from top to bottom.
struct EdgedRows {
  std::size_t lines = 0;  ///< That the rows take, from where it was asked; 0: there are none.
  Lines left, right;      ///< One line a row at most.
};
/// Which rows: those where white does not divide all cells, or those that it divides, too.
enum class Edges : std::uint8_t { hidden, any };

/// Does a run of closely set rows begin at `begin` whose right words begin exactly below each other, though white does not
/// divide them on every row? At least two rows have words there, and one of them stands so far from the words before it, and
/// ends so far from `right`, the edge of the text, that it is no justified line. Of rows that white divides, and of cells with
/// numbers alone, tables.h decides: `any` is asked where it found none. O(pieces of the rows).
[[nodiscard]] EdgedRows edged_rows_at(const Lines& lines, std::size_t begin, std::int32_t right, Edges which);

}  // namespace diarium::source::layout
