// query/match/match: what the words of a query mean in a pack, and in which papers each stands.
#pragma once
#include <vector>

#include "query/match/leaf.h"

namespace diarium::query {

/// All that the words of a query were found to mean. Leaves are numbered; groups name them.
struct Words {
  std::vector<Leaf> leaves;                        ///< Of the groups.
  std::vector<std::vector<std::uint32_t>> groups;  ///< As in the query: each is met by one of its leaves.
  std::vector<Leaf> without;
  bool overlaps = false;  ///< A phrase and another leaf may share places: these must be counted one by one.
};

/// Finds what all parts mean. Two words side by side are also looked up as one («utrikes politik»: «utrikespolitik»),
/// which then stands for both. errors: damaged, waiting, from the pack.
[[nodiscard]] Result<Words> find_words(const index::Pack::Impl& pack, const Parsed& parsed);

/// Finds the papers of all parts, as far as the budget goes. errors: damaged, from the pack.
[[nodiscard]] Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Budget& budget, Words& words);

}  // namespace diarium::query
