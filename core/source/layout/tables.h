// source/layout/tables: which rows of a page are a table?
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "source/layout/areas.h"

namespace diarium::source::layout {

inline constexpr std::size_t letterhead_rows = 9;  ///< Of two columns side by side; more are a table.

/// «12», «3 500,50», «45 %», «–»: what stands in the cells of a table. A day is none.
[[nodiscard]] bool is_number(std::string_view words);

struct FoundTable {
  std::size_t lines = 0;           ///< How many lines it takes; 0: none begins here.
  std::size_t none_within = 0;     ///< Where none begins: so many lines need not be asked about again; 0: only this one.
  std::vector<TableRow> rows;      ///< Lines of a cell that go on are one cell; a line ended on purpose is a row of its own.
  bool side_by_side = false;       ///< Not a table but a few words side by side: a letterhead, who signed.
  std::vector<Lines> columns;      ///< Then, as they are read: columns of lines set close, else rows.
};

/// The table whose first row begins with line `begin` of `lines` (by row): two rows or more with words in the same places.
/// O(lines of the table), or of the few rows that looked like one.
[[nodiscard]] FoundTable table_at(const Lines& lines, std::size_t begin);

}  // namespace diarium::source::layout
