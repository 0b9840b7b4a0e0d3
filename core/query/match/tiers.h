// query/match/tiers: which papers have all that was asked for, and which lack a part of it but have the most.
#pragma once
#include <vector>

#include "query/match/match.h"

namespace diarium::query {

/// How a group of the query takes part.
enum class Need : std::uint8_t {
  strict,  ///< A phrase in quotes, or alternatives: what lacks it is not found.
  plain,   ///< A word or a beginning: what lacks it stands behind what has all.
  light    ///< A word of grammar («om», «vid») beside other words: nothing hangs on it.
};

/// A group of the query with the papers that have it.
struct Asked {
  Need need = Need::plain;
  PaperSet papers;            ///< That have it at all.
  PaperSet inside;            ///< That have it in a wanted role; of no pack where all roles are wanted: then `papers`.
  std::uint32_t found = 0;    ///< Papers that have it at all.
  std::uint32_t ceiling = 0;  ///< index::score::ceiling() for as many.
  std::uint32_t weight = 0;   ///< Its part in the weight of the query: of the ceiling, at most 255; 0: it has none.
  /// Papers that have it as it was asked for.
  [[nodiscard]] const PaperSet& wanted() const { return inside.papers() > 0 ? inside : papers; }
};

/// Of a query whose leaves were matched: one for each group, in their order.
[[nodiscard]] std::vector<Asked> asked_of(const index::Pack::Impl& pack, const Parsed& parsed, const Words& words);

/// A paper that lacks some words must have one part in so many of the weight of the query. 1: all of it; more lets
/// papers with fewer or commoner words in, behind the others. Of two words either is enough unless it is far commoner
/// than the other. Chosen by graded queries: 3 loses papers that readers want, all papers with any word gain little.
inline constexpr std::uint32_t least_share = 5;

/// Papers that have all groups but light ones, and those that lack some plain ones but have all strict ones and groups
/// of enough weight; a word that no paper has counts for nothing there. What was shut out is in neither.
struct Tiers {
  PaperSet all, most;
};
enum class Where : std::uint8_t { anywhere, inside };
/// `where`: what having a group means: of no group, having any word. O(groups · papers / 64).
[[nodiscard]] Tiers tiers(const index::Pack::Impl& pack, index::Roles wanted, const Words& words,
                          const std::vector<Asked>& asked, Where where);

/// The weight of the groups that the paper has as they were asked for, and of all groups that some paper has.
[[nodiscard]] std::uint32_t weight_in(const std::vector<Asked>& asked, std::uint32_t paper);
[[nodiscard]] std::uint32_t weight_of(const std::vector<Asked>& asked);

}  // namespace diarium::query
