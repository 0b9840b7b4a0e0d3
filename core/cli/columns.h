// cli/columns: a table of words for a terminal.
#pragma once
#include <string>
#include <vector>

namespace diarium::cli {

using Row = std::vector<std::string>;
/// The rows below each other, each column as wide as its widest cell; a line a row. All rows have as many cells.
[[nodiscard]] std::string table_of(const std::vector<Row>& rows);

}  // namespace diarium::cli
