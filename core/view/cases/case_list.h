// view/cases/case_list: «arenden/?q=», the cases that answer a question, as a table with its answer above it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "view/cases/case_order.h"
#include "view/cases/case_search.h"
#include "view/panel.h"
#include "view/views.h"

namespace diarium::view {

/// The cases of a question, in an order, as far as they are shown.
struct CaseList {
  std::string asked;             ///< As typed ...
  query::PlainReading plain;     ///< ... and as it was read.
  std::uint32_t cases = 0;       ///< That answer ...
  std::uint32_t of = 0;          ///< ... of so many whatever became of them; of all cases where nothing was asked.
  bool partial = false;
  std::string title;             ///< The answer: «6 ärenden avslogs».
  Table table;                   ///< The first `shown` of them.
  facts::Certainty usual{};      ///< Of what the table says (panels/panel.h).
  std::vector<std::string> ids;  ///< Of the cases in the table.
  std::vector<query::Facet> facets;
  std::vector<query::FacetValue> others;  ///< What became of those that the filters of outcome leave out: outcome_value().
  std::vector<query::Reading> readings;
};

/// What a reader asks of the table.
struct CaseOptions {
  std::string_view question;
  CaseOrder order;
  std::uint32_t rows = 20;
};

/// errors    of find_cases(). cost: its own, sorting what is found, and the cards of what is shown.
[[nodiscard]] Result<CaseList> case_list(const index::Pack& pack, const CaseTable& table, const CaseOptions& options, Language language);

/// Outcomes of these rows of the table (outcome_value()), those of most cases first.
[[nodiscard]] std::vector<query::FacetValue> outcomes_of(const CaseTable& table,
                                                         const std::vector<std::uint32_t>& rows);
/// «Avslag», «Avslag föreslås», «Utfall okänt» of an outcome_value().
[[nodiscard]] std::string outcome_value_words(Language language, std::string_view value);

}  // namespace diarium::view
