// query/match/rank: in which order papers are shown.
//
//   1  papers that have all words, then those that lack some
//   2  by score, of those that lack some in the proportion of the weight of the words that they have; or by date
//   3  by their place in the pack
//
// Among the first ten by score, words that stand close together count as well (query/match/near.h).
#pragma once
#include <vector>

#include "query/match/weigh.h"

namespace diarium::query {

/// Papers whose places are read to judge how near the words stand: what a reader sees first.
inline constexpr std::size_t judged_for_nearness = 10;

struct Ranked {
  std::uint32_t paper = 0, score = 0, places = 0;
  bool lacks = false;  ///< Some words that decide.
};

/// All that ranking looks at. Borrowed.
struct Ranking {
  const index::Pack::Impl& pack;
  const Wanted& wanted;
  const Words& words;
  const std::vector<Asked>& asked;
  Sort sort;
};

/// The weighed papers of `set`, in no order.
enum class Lacks : std::uint8_t { nothing, some };
[[nodiscard]] std::vector<Ranked> ranked(const Ranking& ranking, const Weighed& weighed, const PaperSet& set,
                                         Lacks lacks);

/// The first `last` of the papers, in order; the others are left out. O(papers · log last).
void keep_first(const Ranking& ranking, std::size_t last, std::vector<Ranked>& papers);

/// The first `count` of papers that lack some words, in order. By score, only papers are weighed whose words could
/// bring them among these. errors: damaged, from the pack.
[[nodiscard]] Result<std::vector<Ranked>> first_lacking(const Ranking& ranking, const PaperSet& papers,
                                                        std::size_t count);

}  // namespace diarium::query
