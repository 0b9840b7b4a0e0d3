// view/cases/case_columns: which values of which field does each case have? What filters choose by and facets count: all
// that is said, for the list that they lead to marks what is uncertain.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"
#include "view/cases/case_row.h"

namespace diarium::view {

/// The values of one field in all cases.
struct CaseColumn {
  std::vector<std::string> values;             ///< Each once.
  std::vector<bool> counted;                   ///< By value: a facet lists it (parties, not persons).
  std::vector<std::vector<std::uint32_t>> of;  ///< By case: places in `values`, each once.
};
using CaseColumns = std::array<CaseColumn, query::field_count>;

/// Outcomes as values: a decision is its word («avslå»), what is only proposed has «föreslås» behind it, a decision in words
/// of its own is «annat», what is not known «okänt».
inline constexpr std::string_view proposed_mark = " föreslås", other_outcome = "annat", unknown_outcome = "okänt";
[[nodiscard]] std::string outcome_value(const CaseRow& row);

/// cost      O(cases · their papers, persons and acts).
[[nodiscard]] CaseColumns case_columns(const index::Pack& pack, const std::vector<CaseRow>& rows);

}  // namespace diarium::view
