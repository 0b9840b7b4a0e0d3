// query/match/match: from the papers of each part to the papers of the whole query, and their scores.
#pragma once
#include <vector>

#include "query/filter.h"
#include "query/match/leaf.h"

namespace diarium::query {

/// All that the words of a query were found to mean. Leaves are numbered; groups name them.
struct Words {
  std::vector<Leaf> leaves;                        ///< Of the groups.
  std::vector<std::vector<std::uint32_t>> groups;  ///< All must be met, each by one of its leaves.
  std::vector<Leaf> without;
  bool overlaps = false;  ///< A phrase and another leaf may share places: these must be counted one by one.
};

/// A paper that has the words.
struct Candidate {
  std::uint32_t paper = 0;
  std::uint32_t score = 0;  ///< 1/1024
  index::Roles roles = 0;   ///< In which each group has a place: a role: filter for one of them would keep the paper.
  bool in_roles = true;     ///< Each group has a place in one of the roles that were chosen.
};

/// Finds what all parts mean. Two words side by side are also looked up as one («utrikes politik»: «utrikespolitik»),
/// which then stands for both. errors: damaged, from the pack.
[[nodiscard]] Result<Words> find_words(const index::Pack::Impl& pack, const Parsed& parsed);

/// Finds the papers of all parts. errors: damaged, from the pack.
[[nodiscard]] Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Words& words);

/// Papers that have all groups and nothing that was shut out, ascending; all papers where there is no group. Under no
/// filter: `in_roles` says what the role filter would.
[[nodiscard]] std::vector<Candidate> candidates(const index::Pack::Impl& pack, const Words& words, index::Roles roles);

}  // namespace diarium::query
