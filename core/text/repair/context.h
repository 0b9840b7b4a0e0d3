// text/repair/context: what stands around a word and bears on its reading without being counted in pairs.
#pragma once
#include <cstdint>
#include <string>

#include "text/repair/candidates/candidates.h"
#include "text/repair/logarithm.h"

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

/// What a reading costs for what stands around the word.
[[nodiscard]] Cost cost_in(const Context& context, const Candidate& reading);

}  // namespace diarium::text
