// relations/acts/positions: "How did each party vote?" In each ballot of a case whose votes are told by names.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "relations/acts/acts.h"

namespace diarium::relations {

/// One ballot: the act that tells it first, and of each party what all of its members did; nothing where they differ.
struct BallotSides {
  const Act* first = nullptr;
  std::map<std::string, std::optional<ActKind>> parties;  ///< Letters.
};

/// Of a case, in the order of its acts; certain acts alone. A ballot ends where a side is told again, in rows a
/// member, or the paper.
/// lifetime  points into `acts`. cost: O(acts x members of a table).
[[nodiscard]] std::vector<BallotSides> ballots_in(const std::vector<Act>& acts);

}  // namespace diarium::relations
