#include "view/sheet/table_sheet.h"

#include <algorithm>

#include "view/sheet/csv.h"

namespace diarium::view {
namespace {

constexpr std::string_view between_thousands = "\u202f";  // As number() writes them.

/// The digits of what number() wrote; nothing where it is anything else.
std::string plain_figure(std::string_view words) {
  std::string digits;
  while (!words.empty()) {
    if (words.starts_with(between_thousands)) {
      words.remove_prefix(between_thousands.size());
      continue;
    }
    if (words.front() < '0' || words.front() > '9') return "";
    digits += words.front();
    words.remove_prefix(1);
  }
  return digits;
}

std::string words_of(const Line& line) {
  if (line.size() == 1)
    if (std::string figure = plain_figure(line.front().text); !figure.empty()) return figure;
  std::string cell;
  bool apart = false;  // Chips and small words are paragraphs of their own.
  for (const Words& words : line) {
    const bool own = words.shape == Shape::chip || words.shape == Shape::small;
    if ((own || apart || words.shape == Shape::line) && !cell.empty()) cell += "; ";
    cell += words.as_data.empty() ? words.text : words.as_data;
    apart = own;
  }
  return cell;
}

std::string addresses_of(const Line& line) {
  std::vector<std::string> addresses;
  for (const Words& words : line)
    if (!words.address.empty() && std::ranges::find(addresses, words.address) == addresses.end()) addresses.push_back(words.address);
  return joined_cell(addresses);
}

}  // namespace

Sheet table_sheet(const Table& table, Language language) {
  Sheet sheet;
  std::vector<bool> leads;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto leading_cell = [i](const auto& row) { return i < row.size() && !addresses_of(row[i]).empty(); };
    leads.push_back(std::ranges::any_of(table.rows, leading_cell));
    sheet.heads.push_back(table.columns[i].title);
    if (!leads[i]) continue;
    sheet.links.push_back(static_cast<std::uint32_t>(sheet.heads.size()));
    sheet.heads.push_back(fill(language, "table.link", {{"column", table.columns[i].title}}));
  }
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < leads.size(); ++i) {
      const Line line = i < row.size() ? row[i] : Line{};
      cells.push_back(words_of(line));
      if (leads[i]) cells.push_back(addresses_of(line));
    }
    sheet.rows.push_back(std::move(cells));
  }
  mask(sheet);
  return sheet;
}

}  // namespace diarium::view
