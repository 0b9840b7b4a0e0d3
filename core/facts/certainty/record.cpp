#include "facts/certainty/record.h"

#include <algorithm>
#include <string>

#include "facts/certainty/basis.h"

namespace diarium::facts {
namespace {

bool good(Record one) { return one.said >= enough_said && one.right * 100 >= one.said * least_right; }

std::string_view above(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == path.npos ? std::string_view{} : path.substr(0, dot);
}

}  // namespace

Record record_of(std::string_view basis) {
  const auto rows = record_rows();
  const auto row = std::ranges::lower_bound(rows, basis, {}, &RecordRow::basis);
  return row != rows.end() && row->basis == basis ? Record{row->said, row->right} : Record{};
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
  const Record own = record_of(basis);
  if (own.said >= enough_said) return own;
  for (std::string_view path = above(basis); !path.empty(); path = above(path)) {
    const Record all = record_below(path);
    if (all.said >= enough_said) return all;
  }
  return own;
}

bool proven(std::string_view basis) {
  const Record own = record_of(basis);
  if (own.said >= enough_said) return good(own);
  if (basis.ends_with(agreement)) return own.right == own.said;
  return own.said >= few_said && own.right == own.said && good(deciding_record(basis));
}

}  // namespace diarium::facts
