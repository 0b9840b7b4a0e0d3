// query/match/drawn: which papers stand together? Those of one group are drawn to where the first of them stands; nothing else
// changes its order.
#pragma once
#include <span>
#include <vector>

#include "query/search.h"

namespace diarium::query {

struct Drawn {
  std::vector<std::uint32_t> places;  ///< In `papers`, of those that are shown, in the order in which they are.
  std::vector<Together> together;     ///< As Answer's three.
  std::uint32_t groups = 0, in_groups = 0;
};

/// in        `papers`: all that were found, in order; `group_of`: Options::groups.
/// returns   whole groups, as few as hold `count` papers that are shown. cost O(papers).
[[nodiscard]] Drawn draw_together(std::span<const std::uint32_t> papers, std::span<const std::uint32_t> group_of, std::size_t count);

}  // namespace diarium::query
