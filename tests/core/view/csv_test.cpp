#include "view/sheet/csv.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace diarium;

namespace {

enum class Quotes { heeded, words };

/// The cells of a table as a spreadsheet reads it that cuts at `separator`, leniently, as they do.
std::vector<std::string> cells_of(std::string_view table, char separator, Quotes quotes) {
  std::vector<std::string> cells(1);
  bool inside = false, begins = true;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = table[i];
    if (inside) {
      if (c != '"') {
        cells.back() += c;
      } else if (i + 1 < table.size() && table[i + 1] == '"') {
        cells.back() += table[++i];
      } else {
        inside = false;
      }
    } else if (c == '"' && begins && quotes == Quotes::heeded) {
      inside = true;
      begins = false;
    } else if (c == separator || c == '\r' || c == '\n') {
      cells.emplace_back();
      begins = true;
    } else {
      cells.back() += c;
      begins = false;
    }
  }
  return cells;
}

constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool is_formula(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of(" \""), cell.size()));
  for (const std::string_view sign : signs)
    if (cell.starts_with(sign)) return true;
  return false;
}

/// As exports.md says it can be undone.
std::string undone(std::string_view cell) {
  std::string out;
  bool begin = true, first = true;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (begin && cell[i] == '\'') {
      const std::string_view behind = cell.substr(std::min(cell.find_first_not_of('\'', i), cell.size()));
      const bool white = first && !behind.empty() && std::string_view("\t\r\n").find(behind[0]) != behind.npos;
      begin = first = false;
      if (white || is_formula(behind.substr(0, behind.find_first_of(" \"")))) continue;
    }
    if (std::string_view(",;\t\r\n").find(cell[i]) != std::string_view::npos)
      begin = true, first = false;
    else if (cell[i] != ' ' && cell[i] != '"')
      begin = first = false;
    out += cell[i];
  }
  return out;
}

/// Every cell of up to five of these pieces.
template <class Act>
void each_cell(Act act) {
  constexpr std::array<std::string_view, 10> pieces = {"x", " ", "\"", "'", ",", ";", "\t", "\n", "=", "\uFF0D"};
  for (int number = 0; number < 100'000; ++number) {
    std::string cell;
    for (int rest = number; rest > 0; rest /= 10) cell += pieces[static_cast<std::size_t>(rest % 10)];
    act(cell);
  }
}

}  // namespace

TEST_CASE("a table begins with a byte order mark and ends its rows as RFC 4180 says") {
  view::CsvTable table({"a", "b"});
  table.add({"1", "\u00E5"});
  CHECK(table.rows() == 1);
  CHECK(std::move(table).finish() == "\xEF\xBB\xBF" "a,b\r\n1,\u00E5\r\n");
}

TEST_CASE("a cell with commas, quotation marks or line ends is quoted") {
  view::CsvTable table({"a"});
  table.add({"ett, tv\u00E5"});
  table.add({"en \"sak\""});
  table.add({"rad\nrad"});
  CHECK(std::move(table).finish().substr(6) == "\"ett, tv\u00E5\"\r\n\"en \"\"sak\"\"\"\r\n\"rad\nrad\"\r\n");
}

TEST_CASE("no cell can be a formula, and a date is none") {
  for (const char* words : {"=1+1", "+1", "-1", "@A1", "\tx", "\rx"}) {
    CAPTURE(words);
    view::CsvTable table({"a"});
    table.add({words});
    const std::string bytes = std::move(table).finish().substr(6);
    CHECK((bytes.starts_with("'") || bytes.starts_with("\"'")));
  }
  view::CsvTable table({"a"});
  table.add({"2024-01-02"});
  CHECK(std::move(table).finish().substr(6) == "2024-01-02\r\n");
}

TEST_CASE("no cell can be a formula, wherever a spreadsheet cuts the table, and the words can be had back") {
  each_cell([](const std::string& cell) {
    CAPTURE(cell);
    view::CsvTable table({"a", "b"});
    table.add({cell, cell});
    const std::string bytes = std::move(table).finish();
    for (const char separator : {',', ';', '\t'})
      for (const Quotes quotes : {Quotes::heeded, Quotes::words})
        for (const std::string& one : cells_of(bytes, separator, quotes))
          if (is_formula(one)) FAIL("cut at «", separator, "»: ", one);
    if (undone(view::neutral(cell)) != cell) FAIL(view::neutral(cell));
  });
  for (const std::string_view sign : signs)
    CHECK(view::neutral("x;" + std::string(sign) + "HYPERLINK(1)") == "x;'" + std::string(sign) + "HYPERLINK(1)");
}

TEST_CASE("words that no spreadsheet takes for a formula stand as they are") {
  for (const char* words : {"2024-01-02", "Anna-Lisa; Bo-Göran", "a = b", "x@y.se, z", "'citat'", "1 – 2; 3 − 4"})
    CHECK(view::neutral(words) == words);
}
