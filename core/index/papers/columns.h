// index/papers/columns: the values that filters and facets count, paper by paper.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbering.h"
#include "index/file/record_store.h"

namespace diarium::index {

/// What a paper can be filtered by. The role of a place is no column: it is counted from postings.
enum class Column : std::uint8_t { type, municipality, body, party, person, year, case_number, outcome };
inline constexpr std::size_t column_count = 8;

/// One value of a paper.
struct Entry {
  std::uint32_t value = 0;
};

class ColumnsWriter {
 public:
  /// Adds a value to the paper that is being written, in the order in which a card shows them; a repeated one is left
  /// out.
  void add(Column column, std::string_view value) {
    if (!value.empty()) add(column, number(column, value));
  }
  /// The same of a value that has a number here. Whoever asks for one adds it.
  void add(Column column, Entry value);
  [[nodiscard]] Entry number(Column column, std::string_view value) { return {columns_[static_cast<std::size_t>(column)].values.number(value)}; }
  void end_paper();
  [[nodiscard]] SectionBytes finish() &&;

 private:
  struct Writing {
    Numbering values;
    std::vector<std::uint32_t> ends;
    std::vector<Entry> entries;
  };
  std::array<Writing, column_count> columns_;
};

/// One column, decoded.
struct ColumnValues {
  std::vector<std::string> values;    ///< In Swedish order, distinct.
  std::vector<std::uint32_t> begins;  ///< By paper, and one more: of its entries.
  std::vector<Entry> entries;
  [[nodiscard]] std::span<const Entry> of(std::uint32_t paper) const {
    return std::span(entries).subspan(begins[paper], begins[paper + 1] - begins[paper]);
  }
};

/// The columns of a pack, each read when it is needed first.
class Columns {
 public:
  Columns(const File& file, std::uint32_t papers);
  /// Reads those that were not read yet, bit n for Column n; all that is missing is wanted in one go.
  /// errors: damaged, waiting. O(papers + values).
  [[nodiscard]] Result<bool> bring(std::uint32_t columns);
  /// Was it brought?
  [[nodiscard]] bool has(Column column) const { return columns_[static_cast<std::size_t>(column)].has_value(); }
  /// Not to be asked before bring().
  [[nodiscard]] const ColumnValues& operator[](Column column) const {
    return *columns_[static_cast<std::size_t>(column)];
  }

 private:
  std::uint32_t papers_ = 0;
  RecordStore store_;
  std::array<std::optional<ColumnValues>, column_count> columns_;
};

}  // namespace diarium::index
