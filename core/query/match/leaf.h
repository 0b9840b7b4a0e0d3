// query/match/leaf: one part of the query, looked up: the papers that have it.
#pragma once
#include <span>
#include <vector>

#include "query/match/budget.h"
#include "query/match/expand.h"
#include "query/match/paper_set.h"
#include "query/parse.h"

namespace diarium::query {

/// A paper in which the part stands.
struct Match {
  std::uint32_t paper = 0;
  index::score::Weight weight;  ///< Of its places in the wanted roles.
  std::uint32_t times = 0;      ///< Places in the wanted roles.
  index::Roles roles = 0;       ///< In which it stands at all.
};

/// A part of the query with what it means in this pack.
struct Leaf {
  Part part;
  std::vector<Forms> words;  ///< Of a phrase those of each word, else one.
  PaperSet papers;           ///< In which it stands at all.
  PaperSet inside;  ///< In which it stands in a wanted role. Of no pack where all roles are wanted: then `papers`.
  std::vector<Match> matches;  ///< Of a phrase: by paper, ascending. What a word weighs is read of what is found only.
  std::uint32_t found = 0;     ///< Papers in which it stands at all.
  std::uint32_t ceiling = 0;   ///< index::score::ceiling() for as many papers.
};

/// What the profiles of a pack are worth under the role: filter of this query.
struct Wanted {
  index::Roles roles = index::all_roles;
  std::span<const index::Worth> worth;  ///< By profile. Borrowed.
};

/// Finds the spellings of each word; of a phrase never compounds. errors: damaged, waiting, from the pack.
[[nodiscard]] Result<Leaf> expand(const index::Pack::Impl& pack, Part part, Compounds compounds);

/// Finds the papers. O(postings of its forms); a phrase also reads the positions of the papers that have all its words.
/// Where the budget ends, the forms that were not read are taken out of the leaf, and papers with a phrase stay unread.
/// errors: damaged, from the pack.
[[nodiscard]] Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Budget& budget, Leaf& leaf);

}  // namespace diarium::query
