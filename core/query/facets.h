// query/facets: how many of the papers found have which value.
#pragma once
#include <vector>

#include "query/match/weigh.h"
#include "query/sieve.h"

namespace diarium::query {

/// Values shown of one field: as many as Sweden has municipalities, and some; of names and case numbers the commonest.
inline constexpr std::size_t most_facet_values = 300;

/// What is counted: papers that have all words, and where a field has none of them those that lack some.
struct Counted {
  const Sieved& all;
  const Sieved& most;
  /// As if `field` had no filter.
  [[nodiscard]] PaperSet papers(Field field) const {
    PaperSet of_all = all.without(field);
    return of_all.empty() ? most.without(field) : of_all;
  }
};

/// The counts of each field as if its own filter were not there.
///
/// in        `weighed`: of the papers counted for roles at least.
/// returns   those of `fields`, a bit each, and those that filters name, as far as their columns are here.
/// cost      O(papers · their values); a field of few values among many is counted by what is there alone.
[[nodiscard]] std::vector<Facet> facets_of(const index::Pack::Impl& pack, const Filters& filters, const Counted& counted,
                                           const Weighed& weighed, std::uint32_t fields);

/// The columns of these fields, as index::Lists has them.
[[nodiscard]] std::uint32_t columns_of(std::uint32_t fields);
/// Are they here, or can they be read without waiting?
[[nodiscard]] bool has_columns(const index::Pack::Impl& pack, std::uint32_t fields);

}  // namespace diarium::query
