// view/sheet/csv: a table as RFC 4180 writes it, made harmless for spreadsheets.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::view {

inline constexpr std::string_view csv_type = "text/csv;charset=utf-8;header=present";

/// Collects one table. UTF-8 with a byte order mark, rows end with CR LF, the first row names the columns.
class CsvTable {
 public:
  /// `columns`: stable English names.
  explicit CsvTable(const std::vector<std::string_view>& columns);
  CsvTable(std::initializer_list<std::string_view> columns) : CsvTable(std::vector<std::string_view>(columns)) {}
  /// One row of as many cells as there are columns (asserted). What a spreadsheet would take for a formula gets an
  /// apostrophe (neutral()); a cell with comma, quotation mark or line end is quoted.
  void add(const std::vector<std::string>& cells);
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::string finish() && { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::size_t columns_ = 0, rows_ = 0;
};

/// A cell of which no piece begins as a formula, wherever a spreadsheet cuts it: an apostrophe stands before = + - @ and
/// their full-width forms at the begin of the cell and behind comma, semicolon, TAB and line end (spaces and quotation
/// marks passed over), and before a TAB or line end that begins the cell. Excel in Swedish cuts at semicolons and heeds no
/// quotation mark inside a piece. To undo it, take one apostrophe away where one or several stand there before such a sign.
/// O(bytes).
[[nodiscard]] std::string neutral(std::string_view cell);

/// «a; b» of a list.
template <class List>
[[nodiscard]] std::string joined_cell(const List& list) {
  std::string cell;
  for (const auto& one : list) cell += (cell.empty() ? "" : "; ") + std::string(one);
  return cell;
}

}  // namespace diarium::view
