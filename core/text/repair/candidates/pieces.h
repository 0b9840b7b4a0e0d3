// text/repair/candidates/pieces: cuts a text into the runs that may be one damaged word: letters, and the signs that stand for
// letters.
//
// Not text/words: a damaged word need not be a word to Unicode («&r», «6vergripande», «|»).
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

struct RepairPiece {
  ByteSpan span;
  std::uint32_t token = 0;  ///< Pieces of one token (a run without white space) share this number.
  bool opens = false;       ///< First of a sentence or paragraph: what came before says nothing of it.
  bool fixed = false;       ///< Never to be changed: digits, addresses; it still stands beside others.
};

/// Pieces of text[within], in order. Spans ascend and are disjoint. O(bytes).
void cut_pieces(std::string_view text, ByteSpan within, std::vector<RepairPiece>& out);

}  // namespace diarium::text
