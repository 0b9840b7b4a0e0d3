// query/facets: how many of the papers found have which value.
#pragma once
#include <vector>

#include "query/filter.h"
#include "query/match/match.h"

namespace diarium::query {

/// Values shown of one field: as many as Sweden has municipalities, and some; of names and case numbers the commonest.
inline constexpr std::size_t most_facet_values = 300;

/// What the filters leave of the candidates, and the counts of each field as if its own filter were not there.
struct Filtered {
  std::vector<Candidate> papers;
  std::vector<Facet> facets;  ///< Empty where none were asked for.
};
enum class Counting { on, off };

/// O(candidates · their values).
[[nodiscard]] Filtered apply(const index::Pack::Impl& pack, const Filters& filters, std::vector<Candidate> candidates,
                             Counting counting);

}  // namespace diarium::query
