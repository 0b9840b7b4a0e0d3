// query/match/weigh: what the words of a query are worth in papers that were found. Papers alone are read of the
// others.
#pragma once
#include <vector>

#include "query/match/tiers.h"

namespace diarium::query {

/// By paper, ascending; all lists have one entry a paper.
struct Weighed {
  std::vector<std::uint32_t> papers;
  std::vector<std::uint32_t> scores;  ///< Sum over the groups, 1/1024.
  std::vector<std::uint32_t> places;  ///< In the wanted roles, none inside another.
  std::vector<index::Roles> roles;    ///< In which each group that decides and that the paper has has a place.
};

/// in        `wanted`: as the leaves were matched; `papers`: any of the pack.
/// errors    damaged, from the pack.
/// cost      O(postings of the leaves in runs that hold one of the papers); the positions of repaired papers, and where
///           a phrase and another part may share places of all.
[[nodiscard]] Result<Weighed> weigh(const index::Pack::Impl& pack, const Wanted& wanted, const Words& words,
                                    const std::vector<Asked>& asked, const PaperSet& papers);

}  // namespace diarium::query
