#include "view/sheet/csv.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace diarium::view {
namespace {

constexpr char byte_order_mark[] = {'\xEF', '\xBB', '\xBF', 0};
constexpr std::string_view row_end = "\r\n";

constexpr std::string_view white = "\t\r\n";
constexpr std::string_view cuts = ",;\t\r\n";       // Where one spreadsheet or another begins a cell.
constexpr std::string_view passed_over = " \"";       // What may stand before a sign that counts all the same.
constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool holds(std::string_view set, char c) { return set.find(c) != set.npos; }

bool begins_formula(std::string_view words) {
  return std::ranges::any_of(signs, [&](std::string_view sign) { return words.starts_with(sign); });
}

void add_cell(std::string& bytes, std::string_view words) {
  const std::string cell = neutral(words);
  const bool quoted = cell.find_first_of(",\"\r\n") != cell.npos;
  if (quoted) bytes += '"';
  for (const char c : cell) {
    if (c == '"') bytes += '"';
    bytes += c;
  }
  if (quoted) bytes += '"';
}

}  // namespace

std::string neutral(std::string_view cell) {
  std::string out;
  bool may_begin = true, first = true;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (may_begin) {  // An apostrophe that stood there before a sign gets one more, so that taking one away is exact.
      const std::string_view behind = cell.substr(std::min(cell.find_first_not_of('\'', i), cell.size()));
      if (begins_formula(behind) || (first && !behind.empty() && holds(white, behind[0]))) out += '\'';
    }
    if (holds(cuts, cell[i]))
      may_begin = true, first = false;
    else if (!holds(passed_over, cell[i]))
      may_begin = first = false;
    out += cell[i];
  }
  return out;
}

CsvTable::CsvTable(const std::vector<std::string_view>& columns) : bytes_(byte_order_mark), columns_(columns.size()) {
  bool first = true;
  for (const std::string_view column : columns) {
    if (!first) bytes_ += ',';
    first = false;
    add_cell(bytes_, column);
  }
  bytes_ += row_end;
}

void CsvTable::add(const std::vector<std::string>& cells) {
  assert(cells.size() == columns_);
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) bytes_ += ',';
    first = false;
    add_cell(bytes_, cell);
  }
  bytes_ += row_end;
  ++rows_;
}

}  // namespace diarium::view
