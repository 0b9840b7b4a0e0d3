// view/sheet/paper_sheet: what the card of a paper tells, as plain cells.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "query/search.h"
#include "view/sheet/sheet.h"

namespace diarium::view {

/// Names of the columns, stable English.
[[nodiscard]] std::vector<std::string_view> paper_sheet_heads();
/// «final» where its outcome is that of its own body's decision, «recommended» where it is proposed, nothing where it has none.
[[nodiscard]] std::string_view outcome_status(const index::Card& card);
/// One paper: a cell a column.
[[nodiscard]] std::vector<std::string> paper_cells(const index::Card& card);

/// All papers that a query finds, in their order; behind the columns of the card how many places have its words, and the
/// address. Personal numbers are masked. `options`: window and snippets are not heeded. errors: of query::search().
[[nodiscard]] Result<Sheet> paper_sheet(const index::Pack& pack, const query::Parsed& query, query::Options options);

}  // namespace diarium::view
