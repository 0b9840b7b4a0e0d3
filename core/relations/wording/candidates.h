// relations/wording/candidates: which parts of a pile are worth comparing with each other.
#pragma once
#include <cstdint>
#include <vector>

#include "relations/wording/grams.h"

namespace diarium::relations {

/// Two parts of a corpus that share a gram, by their places in Corpus::parts(). `a` < `b`, or `a` = `b` for a part that
/// repeats itself.
struct Candidate {
  std::uint32_t a = 0, b = 0;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

struct Candidates {
  std::vector<Candidate> pairs;     ///< Ascending.
  std::vector<std::uint32_t> more;  ///< For each part: others that share rare wording with it and are not in `pairs`.
  std::uint64_t work = 0;           ///< Places looked at: what the search cost.
};

/// Finds for each part those that share most and rarest grams with it.
///
/// A gram of few places leads to all of them; one of many places to its next neighbours only, so that 2,000 copies of
/// one paper are found as a chain. A part keeps its `most` best; a pair stays if either part keeps it.
/// cost      O(places of repeated grams · near_places).
[[nodiscard]] Candidates find_candidates(const Corpus& corpus, const Grams& grams, std::uint32_t most);

/// Places that a gram leads to from one of its places. More finds more of a large group at more cost.
inline constexpr std::uint32_t near_places = 16;

}  // namespace diarium::relations
