#include "view/sheet/sheet.h"

#include <algorithm>

#include "base/escape.h"
#include "text/personal/personal.h"
#include "view/sheet/csv.h"

namespace diarium::view {

Sheet sheet_of(const std::vector<std::string_view>& heads) {
  Sheet sheet{{heads.begin(), heads.end()}, {}, {}};
  for (std::uint32_t i = 0; i < heads.size(); ++i)
    if (heads[i] == "link" || heads[i].ends_with("_link")) sheet.links.push_back(i);
  return sheet;
}

void mask(Sheet& sheet) {
  for (auto& row : sheet.rows)
    for (std::string& cell : row) text::mask_personal_numbers(cell);
}

std::string csv_of(const Sheet& sheet) {
  CsvTable csv({sheet.heads.begin(), sheet.heads.end()});
  for (const auto& row : sheet.rows) csv.add(row);
  return std::move(csv).finish();
}

std::string tabbed(const Sheet& sheet) {
  std::string text;
  const auto add = [&text](const auto& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::string cell = neutral(row[i]);
      std::ranges::replace_if(cell, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
      text += (i > 0 ? "\t" : "") + cell;
    }
    text += '\n';
  };
  add(sheet.heads);
  for (const auto& row : sheet.rows) add(row);
  return text;
}

std::string html_table(const Sheet& sheet) {
  std::string html = "<table>";
  const auto add = [&html](const auto& row, std::string_view tag) {
    html += "<tr>";
    for (const auto& cell : row) html += "<" + std::string(tag) + ">" + escaped(neutral(cell)) + "</" + std::string(tag) + ">";
    html += "</tr>";
  };
  add(sheet.heads, "th");
  for (const auto& row : sheet.rows) add(row, "td");
  return html + "</table>";
}

}  // namespace diarium::view
