// relations/decided/conflicts_read: what one paper claims, of the kinds that can be held against each other.
#pragma once
#include <string>
#include <vector>

#include "language/roots.h"
#include "relations/decided/conflicts.h"
#include "relations/time/timeline_parts.h"

namespace diarium::relations {

/// A claim at one place.
struct ClaimAt {
  ConflictKind kind{};
  std::uint32_t part = 0;  ///< Index in ClaimingPaper::parts.
  /// What it is about: names of one thing, the surest first. Claims of papers of one municipality meet by any of them,
  /// those of `of_case` within one matter only.
  std::vector<std::string> about;
  bool of_case = false;
  std::string proposition;               ///< In words.
  std::string claim;                     ///< In words.
  std::string side;                      ///< Claims of one side agree.
  bool dissents = false;                 ///< It stands in a reservation or a special statement.
  ByteSpan span;                         ///< The sentence.
  std::vector<language::WordKey> words;  ///< Content words of the sentence, ascending; of `possible` only.
};

struct ClaimingPaper {
  std::vector<TimedPart> parts;
  std::vector<ClaimAt> claims;  ///< In order of place.
  std::string municipality;
  std::uint64_t looks = 0;
};
inline constexpr std::size_t most_claims = 400;  ///< Of one paper; more would be no paper that a reader compares.

/// in        `r`: of the paper's text; `parts`: timed_parts() of it.
/// cost      O(bytes) of the paper.
[[nodiscard]] ClaimingPaper claiming_paper(const PileText& paper, const facts::Reading& r, std::vector<TimedPart> parts);
/// find_conflicts() of papers that were read, in the order of the pile.
[[nodiscard]] Conflicts conflicts_among(const std::vector<ClaimingPaper>& papers, const Cases& cases,
                                        const ConflictOptions& options = {});

}  // namespace diarium::relations
