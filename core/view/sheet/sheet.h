// view/sheet/sheet: a table to be given away: names of its columns, and the words of each cell.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::view {

struct Sheet {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;  ///< Each with as many cells as there are heads.
  std::vector<std::uint32_t> links;            ///< Columns whose cells are addresses relative to the site's root, rising.
};

/// A sheet with these heads and no rows; columns that are called «link» or «…_link» hold addresses.
[[nodiscard]] Sheet sheet_of(const std::vector<std::string_view>& heads);
/// Hides personal numbers in every cell.
void mask(Sheet& sheet);

/// As RFC 4180 has it (view/sheet/csv.h); with tabs between cells; as a table of HTML.
[[nodiscard]] std::string csv_of(const Sheet& sheet);
[[nodiscard]] std::string tabbed(const Sheet& sheet);
[[nodiscard]] std::string html_table(const Sheet& sheet);

}  // namespace diarium::view
