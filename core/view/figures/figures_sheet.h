// view/figures/figures_sheet: how the cases ended, counted, as plain cells.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "view/figures/figures.h"
#include "view/sheet/sheet.h"

namespace diarium::view {

/// Names of the columns, stable English.
[[nodiscard]] std::vector<std::string_view> figures_sheet_heads();
/// The rows of figures(): a cell a column, the last one the address of the cases that are counted.
[[nodiscard]] std::vector<std::vector<std::string>> figures_cells(const CaseTable& table, CountedBy by);
/// One of the three tables.
[[nodiscard]] Sheet figures_sheet(const CaseTable& table, CountedBy by);

}  // namespace diarium::view
