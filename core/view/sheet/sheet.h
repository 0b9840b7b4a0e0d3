// view/sheet/sheet: tables to be given away: names of their columns, and the words of each cell. Of a table of a panel,
// and of the cards of papers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "query/search.h"
#include "view/panel.h"

namespace diarium::view {

struct Sheet {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;  ///< Each with as many cells as there are heads.
  std::vector<std::uint32_t> links;            ///< Columns whose cells are addresses relative to the site's root, rising.
};

/// A sheet with these heads and no rows; columns that are called «link» or «…_link» hold addresses.
[[nodiscard]] Sheet sheet_of(const std::vector<std::string_view>& heads);
/// Hides personal numbers in every cell.
void mask(Sheet& sheet);

/// As RFC 4180 has it (view/sheet/csv.h); with tabs between cells; as a table of HTML.
[[nodiscard]] std::string csv_of(const Sheet& sheet);
[[nodiscard]] std::string tabbed(const Sheet& sheet);
[[nodiscard]] std::string html_table(const Sheet& sheet);

/// A column a column, its title as the head, in the reader's words: figures in digits alone, days as ISO, what stands apart
/// in a cell divided by «; ». Behind a column of which a cell leads somewhere stands one with the addresses.
[[nodiscard]] Sheet table_sheet(const Table& table, Language language);

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
