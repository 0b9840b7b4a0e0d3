// text/repair/candidates/compounds: a damaged word read as a compound that no list knows.
#pragma once
#include <vector>

#include "text/lexicon/lexicon.h"
#include "text/repair/candidates/matcher.h"
#include "text/repair/word_costs.h"

namespace diarium::text {

struct CompoundReading {
  Respelling reading;  ///< Its cost is of the confusions and of the parts.
  Lexicon::Number last = 0;
};

/// The cheapest readings of `seen` as two or more words of the lexicon that may be parts of compounds; those of which
/// the dictionary does not say that they may, cost more. Of three equal letters at a border two are written. Where no
/// such reading is found, the first part may be one that nobody knows («Eurocities|nätverket»). cost      O(letters *
/// words that begin at a letter).
[[nodiscard]] std::vector<CompoundReading> read_compound(const WordCosts& costs, const Seen& seen);

}  // namespace diarium::text
