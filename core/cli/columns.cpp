#include "cli/columns.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace diarium::cli {
namespace {

std::size_t width(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [](char c) { return !utf8::is_continuation(c); }));
}

}  // namespace

std::string table_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string table;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      table += row[i];
      table += i + 1 < row.size() ? std::string(widths[i] - width(row[i]) + 2, ' ') : "\n";
    }
  }
  return table;
}

}  // namespace diarium::cli
