// cli/columns: a table of words for a terminal.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace diarium::cli {

using Row = std::vector<std::string>;
/// The rows below each other, each column as wide as its widest cell; a line a row. All rows have as many cells.
[[nodiscard]] std::string table_of(const std::vector<Row>& rows);

/// How often each thing was met (source::LeftOut::what).
using Counts = std::map<std::string, std::uint32_t>;
/// «2 comments, 1 page furniture»; «-» for nothing.
[[nodiscard]] std::string counts_words(const Counts& counts);

}  // namespace diarium::cli
