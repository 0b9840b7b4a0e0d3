// text/repair/choose: of the readings of all words of a text, those that fit together best.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/repair/candidates/candidates.h"
#include "text/repair/candidates/neighbours.h"

namespace diarium::text {

/// What stands beside a piece, in lower case as it was seen; empty at the border of a paragraph.
struct Context {
  std::u32string before, after, second_after;
  bool opens = false;          ///< First of a sentence: its capital says nothing.
  bool closes = false;         ///< Last of a sentence.
  bool before_joined = false;  ///< The piece before is of the same token: «HBTQI-råd».
  bool capital = false;        ///< Begins with a capital ...
  bool after_capital = false;  ///< ... and so does the piece after.
};

/// A word with its readings.
struct Slot {
  const std::vector<Candidate>* readings = nullptr;
  std::uint8_t lost_percent = 100;  ///< Share of marks lost around here.
  Context context;
};

struct Choice {
  std::uint32_t reading = 0;
  std::uint32_t second = 0;  ///< The next best, with all other words as chosen; the same if there is no other.
  Cost margin = 0;           ///< How much more the next best costs.
};

/// Chooses the readings that together cost least: words by their counts, neighbours by the counts of pairs.
/// `piles`: of the papers beside this one; names that stand together there do so here too.
/// cost      O(slots * readings^2).
[[nodiscard]] std::vector<Choice> choose(std::span<const Slot> slots, const Neighbours& neighbours,
                                         std::span<const Lexicon* const> piles);

}  // namespace diarium::text
