// index/invert: from words in reading order to the sections that answer «where does this word stand?».
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "index/occurrences.h"

namespace diarium::index {

/// Of each paper, what its words are weighed and placed by.
struct Weighing {
  std::vector<std::uint32_t> slots;       ///< How many it has.
  std::vector<std::uint32_t> resistances; ///< score::resistance() of its length.
  std::vector<bool> marks_lost;
};

struct InvertedSections {
  std::string profiles, terms, spellings, postings, positions;
};

/// Turns the log round and writes it. Ends the log. O(words + terms · log terms).
[[nodiscard]] InvertedSections invert(ReadingLog log, const Weighing& weighing);

}  // namespace diarium::index
