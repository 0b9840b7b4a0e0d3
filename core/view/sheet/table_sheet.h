// view/sheet/table_sheet: what does a table of a panel say, as plain cells that others read?
#pragma once
#include "view/panel.h"
#include "view/sheet/sheet.h"

namespace diarium::view {

/// A column a column, its title as the head, in the reader's words: figures in digits alone, days as ISO, what stands apart
/// in a cell divided by «; ». Behind a column of which a cell leads somewhere stands one with the addresses.
[[nodiscard]] Sheet table_sheet(const Table& table, Language language);

}  // namespace diarium::view
