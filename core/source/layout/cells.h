// source/layout/cells: which tables does the file tell by its tags?
#pragma once
#include <optional>

#include "source/layout/areas.h"

namespace diarium::source::layout {

/// A table, and what stands above it.
struct TaggedTable {
  Lines above;
  std::vector<TableRow> rows;
};

/// Takes the first table out of `lines` (by row, then from left to right) whose tags say what anybody sees: it stands alone between
/// what its tags have before and after it, its rows stand below each other, its cells beside each other, in the same places of every row.
/// What is left in `lines` stands below it. Nothing: `lines` are as they were.
/// Two rows, and a few without a number, are left to table_at(), which tells them from a letterhead.
/// O(lines), for each of a bounded number of tables that are looked at.
[[nodiscard]] std::optional<TaggedTable> take_tagged_table(Lines& lines);

}  // namespace diarium::source::layout
