// source/layout/areas: in which order does a page read? Columns of text, tables, and what stands between.
#pragma once
#include <cstdint>
#include <vector>

#include "source/layout/line.h"

namespace diarium::source::layout {

/// A cell's lines, from top to bottom.
using Cell = Lines;
/// Cells from left to right; as many in every row of a table.
using TableRow = std::vector<Cell>;

/// From left to right.
struct Extent {
  std::int32_t left = 0, right = 0;
};

/// A part of a page that reads from top to bottom.
struct Area {
  Lines lines;                  ///< Of text; empty in a table.
  std::vector<TableRow> table;  ///< Rows of a table; empty in text.
  std::int32_t left = 0, right = 0;  ///< Of the column that it stands in.
  bool beside = false;          ///< A few words beside others, as in a letterhead: its lines end on purpose.
};

/// The page's lines in reading order. Text in two or more columns is read column by column; rows of aligned cells become a
/// table; a number or bullet is joined to the words beside it. O(lines log lines), some more for pages with many columns.
[[nodiscard]] std::vector<Area> areas_of(Lines lines);

}  // namespace diarium::source::layout
