// facts/ballots/vote_sides: who voted yes, no or neither, where a list or a table of a vote tells it.
#pragma once
#include <vector>

#include "facts/ballots/ballot_columns.h"
#include "facts/names/persons.h"

namespace diarium::facts {

/// A member's vote in the one ballot of a list or a table.
struct CastVote {
  std::uint32_t person = 0;  ///< Index in People::persons.
  Side side{};               ///< One that is_vote().
  ByteSpan span;             ///< From the name to the mark: a row.
  bool counted = false;      ///< The list has as many on each side as the paper tells.
};

/// In order of place. Of a table that holds several ballots that of the paper's own §, where its heads tell it, and
/// else none. Nothing of a table with a mark that stands under no head of a side. cost      O(tokens log mentions).
[[nodiscard]] std::vector<CastVote> cast_votes(const Reading& r, const People& people);

}  // namespace diarium::facts
