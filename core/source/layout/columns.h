// source/layout/columns: does a part of a page stand in two columns of text?
#pragma once
#include <cstdint>

#include "source/layout/line.h"

namespace diarium::source::layout {

/// The part between two rows where no line crosses the gutter.
struct Columns {
  bool found = false;
  std::uint32_t first_row = 0, last_row = 0;  ///< Of Line::row.
  std::int32_t gutter = 0;                    ///< Lines that begin right of it are of the right column.
};

/// Finds the gutter with most text on both sides. Rows of short words, and rows that are set apart on both sides at once, are
/// a table and no columns. `lines`: by row. O(lines).
[[nodiscard]] Columns columns_of(const Lines& lines);

}  // namespace diarium::source::layout
