#include "facts/certainty/record.h"

#include <algorithm>

#include "facts/kinds/confidence.h"

namespace diarium::facts {
namespace {

/// Of a rule that was never judged: the row of its evidence.
RecordRow row_of(std::string_view basis) {
  const auto rows = record_rows();
  const auto row = std::ranges::lower_bound(rows, basis, {}, &RecordRow::basis);
  if (row != rows.end() && row->basis == basis) return *row;
  return rule_in(basis).empty() ? RecordRow{} : row_of(evidence_in(basis));
}

}  // namespace

Record record_of(std::string_view basis) {
  const RecordRow row = row_of(basis);
  return {row.said, row.right};
}

Record record_below(std::string_view path) {
  const auto rows = record_rows();
  Record sum = record_of(path);
  for (const char level : {'.', ':'}) {
    const std::string inside = std::string(path) + level;
    for (auto row = std::ranges::lower_bound(rows, std::string_view(inside), {}, &RecordRow::basis);
         row != rows.end() && row->basis.starts_with(inside); ++row) {
      sum.said += row->said;
      sum.right += row->right;
    }
  }
  return sum;
}

Record record_of_rule(std::string_view rule) {
  Record sum;
  for (const RecordRow& row : record_rows())
    if (rule_in(row.basis) == rule) sum = {sum.said + row.said, sum.right + row.right};
  return sum;
}

Record deciding_record(std::string_view basis) {
  const RecordRow row = row_of(basis);
  const bool of_others = !row.proved_by.empty() && row.proved_by != basis;
  return of_others ? record_below(row.proved_by) : Record{row.said, row.right};
}

bool proven(std::string_view basis) { return !row_of(basis).proved_by.empty(); }

}  // namespace diarium::facts
