// relations/wording/edits: what was changed between the words that two parts share.
#pragma once
#include <vector>

#include "relations/wording/matches.h"

namespace diarium::relations {

/// Words [first, last) of a corpus.
struct WordRange {
  std::uint32_t first = 0, last = 0;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
  [[nodiscard]] bool empty() const { return first >= last; }
};
struct RangeSwap {
  WordRange a, b;
};
struct Edits {
  std::vector<Match> moved;
  std::vector<RangeSwap> swaps;
  std::vector<WordRange> dropped, added;
};

/// Reads the differences off the matches that follow each other on both sides.
///
/// in        `matches`: of the pair, ascending by (a, b).
/// returns   swaps of up to `longest_swap` words, words and whole sentences that only one side has, matches that stand
///           outside the order of the others. Before the first shared word and after the last, sentences are told only
///           of a side that shares half its words.
/// cost      O(matches² + words): gaps wider than `widest_gap` words are not searched for further equal words.
[[nodiscard]] Edits find_edits(const Corpus& corpus, Candidate pair, const std::vector<Match>& matches);

inline constexpr std::uint32_t longest_swap = 12;  ///< Words; more would call a rewritten sentence a swap.
inline constexpr std::uint32_t widest_gap = 96;    ///< Words; the square of it is the work in a gap.

}  // namespace diarium::relations
