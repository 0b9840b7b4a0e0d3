#include "export/csv.h"

#include <cassert>

namespace diarium::exporting {
namespace {

constexpr char byte_order_mark[] = {'\xEF', '\xBB', '\xBF', 0};
constexpr std::string_view row_end = "\r\n";

void add_cell(std::string& bytes, std::string_view cell) {
  constexpr std::string_view formula = "=+-@\t\r";
  const bool harmful = !cell.empty() && formula.find(cell.front()) != formula.npos;
  const bool quoted = cell.find_first_of(",\"\r\n") != cell.npos;
  if (quoted) bytes += '"';
  if (harmful) bytes += '\'';
  for (const char c : cell) {
    if (c == '"') bytes += '"';
    bytes += c;
  }
  if (quoted) bytes += '"';
}

}  // namespace

CsvTable::CsvTable(std::initializer_list<std::string_view> columns) : bytes_(byte_order_mark), columns_(columns.size()) {
  bool first = true;
  for (const std::string_view column : columns) {
    if (!first) bytes_ += ',';
    first = false;
    add_cell(bytes_, column);
  }
  bytes_ += row_end;
}

void CsvTable::add(std::initializer_list<std::string> cells) {
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

}  // namespace diarium::exporting
