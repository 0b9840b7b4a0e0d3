#include "facts/certainty/record.h"

#include <algorithm>
#include <string>

namespace diarium::facts {
namespace {

RecordRow row_of(std::string_view basis) {
  const auto rows = record_rows();
  const auto row = std::ranges::lower_bound(rows, basis, {}, &RecordRow::basis);
  return row != rows.end() && row->basis == basis ? *row : RecordRow{};
}

}  // namespace

Record record_of(std::string_view basis) {
  const RecordRow row = row_of(basis);
  return {row.said, row.right};
}

Record record_below(std::string_view path) {
  const auto rows = record_rows();
  Record sum = record_of(path);
  const std::string inside = std::string(path) + '.';
  for (auto row = std::ranges::lower_bound(rows, std::string_view(inside), {}, &RecordRow::basis);
       row != rows.end() && row->basis.starts_with(inside); ++row) {
    sum.said += row->said;
    sum.right += row->right;
  }
  return sum;
}

Record deciding_record(std::string_view basis) {
  const RecordRow row = row_of(basis);
  const bool of_others = !row.proved_by.empty() && row.proved_by != basis;
  return of_others ? record_below(row.proved_by) : Record{row.said, row.right};
}

bool proven(std::string_view basis) { return !row_of(basis).proved_by.empty(); }

}  // namespace diarium::facts
