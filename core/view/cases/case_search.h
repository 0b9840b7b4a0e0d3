// view/cases/case_search: which cases answer a question? The words may stand anywhere in their papers, the filters choose by
// what is known of the case.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "query/asked/plain.h"
#include "query/parse.h"
#include "view/cases/case_columns.h"

namespace diarium::view {

/// Every case of a collection, ready to be asked. lifetime: points into the relations that it was made of.
struct CaseTable {
  std::vector<CaseRow> rows;
  CaseColumns columns;
};
[[nodiscard]] CaseTable case_table(const index::Pack& pack, const relations::Relations& relations);

struct CasesFound {
  std::vector<std::uint32_t>
      rows;  ///< Places in CaseTable::rows: with words first those whose title or number has the most
             ///< of them, then by the weight of what their papers have; else in the order of the cases.
  bool ranked = false;                       ///< By words.
  bool some = false;  ///< No case has all words: these have more than half of the weight that one has at most.
  std::vector<std::uint32_t>
      other_outcome;  ///< Those that it would find without its filters of outcome, in the order of the cases.
  std::vector<query::Facet> facets;          ///< Each counted without its own filter; only fields and values that facets list.
  std::vector<query::Reading> readings;      ///< Of the words, and of what was not understood.
  std::vector<std::string> unmet;            ///< Filters of which no case has a value, as they stand in `plain`.
  query::PlainReading plain;                 ///< How plain words were read.
  bool partial = false;
};

/// errors    damaged, waiting, from the pack. cost: query::papers_by_word(), and O(cases · filters).
[[nodiscard]] Result<CasesFound> find_cases(const index::Pack& pack, const CaseTable& table, std::string_view question);

/// The papers of each filter that no column of a pack tells, for query::Options::papers_by_filter. `table`: null where the
/// pack tells no cases: then only whose the papers are is known, and other filters find nothing.
/// cost      O(filters · cases); of `egen:` the cards of all papers.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> find_papers_by_filter(const index::Pack& pack, const CaseTable* table, const query::Parsed& query);
/// Does the query have such filters?
[[nodiscard]] bool asks_of_cases(const query::Parsed& query);

}  // namespace diarium::view
