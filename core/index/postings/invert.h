// index/postings/invert: from words in reading order to the sections that answer «where does this word stand?».
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "index/postings/occurrences.h"

namespace diarium::index {

/// What must be known of each paper.
struct PaperFacts {
  std::vector<std::uint32_t> slots;  ///< How many it has.
  std::vector<bool> marks_lost;
};

struct InvertedSections {
  std::string profiles, terms, spellings, postings, positions, parts;
  std::vector<std::string> endings;  ///< That stems leave off terms (Term::cut), each once, ascending.
};

/// Turns the log round and writes it. Ends the log. O(words + terms · log terms).
[[nodiscard]] InvertedSections invert(ReadingLog log, const PaperFacts& papers);

}  // namespace diarium::index
