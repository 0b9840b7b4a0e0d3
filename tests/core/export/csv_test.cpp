#include "export/csv.h"

#include <doctest/doctest.h>

using namespace diarium;

TEST_CASE("a table begins with a byte order mark and ends its rows as RFC 4180 says") {
  exporting::CsvTable table({"a", "b"});
  table.add({"1", "\u00E5"});
  CHECK(table.rows() == 1);
  CHECK(std::move(table).finish() == "\xEF\xBB\xBF" "a,b\r\n1,\u00E5\r\n");
}

TEST_CASE("a cell with commas, quotation marks or line ends is quoted") {
  exporting::CsvTable table({"a"});
  table.add({"ett, tv\u00E5"});
  table.add({"en \"sak\""});
  table.add({"rad\nrad"});
  CHECK(std::move(table).finish().substr(6) == "\"ett, tv\u00E5\"\r\n\"en \"\"sak\"\"\"\r\n\"rad\nrad\"\r\n");
}

TEST_CASE("no cell can be a formula, and a date is none") {
  for (const char* words : {"=1+1", "+1", "-1", "@A1", "\tx", "\rx"}) {
    CAPTURE(words);
    exporting::CsvTable table({"a"});
    table.add({words});
    const std::string bytes = std::move(table).finish().substr(6);
    CHECK((bytes.starts_with("'") || bytes.starts_with("\"'")));
  }
  exporting::CsvTable table({"a"});
  table.add({"2024-01-02"});
  CHECK(std::move(table).finish().substr(6) == "2024-01-02\r\n");
}
