// view/cases/case_sheet: what is known of cases as plain cells, for tables that others read.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "view/cases/case_search.h"
#include "view/cases/case_order.h"
#include "view/sheet/sheet.h"

namespace diarium::view {

/// Names of the columns, stable English.
[[nodiscard]] std::vector<std::string_view> case_sheet_heads();
/// One case: a cell a column, addresses relative to the site's root; empty where nothing is told. What is not certain says
/// so in a column of its own.
[[nodiscard]] std::vector<std::string> case_cells(const index::Pack& pack, const CaseRow& row);

/// All cases that answer a question, in an order. Personal numbers are masked. errors: of find_cases().
[[nodiscard]] Result<Sheet> case_sheet(const index::Pack& pack, const CaseTable& table, std::string_view question, const CaseOrder& order);

}  // namespace diarium::view
