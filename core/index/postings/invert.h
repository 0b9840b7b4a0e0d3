// index/postings/invert: from words in reading order to the sections that answer «where does this word stand?».
#pragma once
#include <cstdint>
#include <vector>

#include "index/postings/inversion.h"
#include "index/postings/occurrences.h"

namespace diarium::index {

/// What must be known of each paper.
struct PaperFacts {
  std::vector<std::uint32_t> rooms;  ///< No slot of it is as high (papers/length.h).
  std::vector<bool> marks_lost;
};

/// Turns the log round and writes it. Ends the log. O(words + terms · log terms).
[[nodiscard]] InvertedSections invert(ReadingLog log, const PaperFacts& papers, Inversion::Compounds compounds,
                                      const OpenSpool& spool);

}  // namespace diarium::index
