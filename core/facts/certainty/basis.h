// facts/certainty/basis: which kind of evidence said a fact, in words: «date.deadline.prose».
//
// It is read off the fact and the place it stands at, after the fact was found, so that no extractor has to know of it.
// The first word says how it was come by (said of the paper itself, told in a sentence, left when all else was excluded
// …), the others where it stands and its own word (role, kind, meaning).
#pragma once
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// Sets the basis of every fact of a paper, with the rule that said it. `parts`: of the reading. O(facts).
void set_bases(const Reading& reading, const std::vector<Part>& parts, Facts& facts);
/// How many a paper names as voting. O(persons).
[[nodiscard]] std::size_t named_as_voting(const Facts& facts);
/// Of a heading: a block, no fact of its own. `words`: the block's.
[[nodiscard]] std::string basis_of_heading(const structure::Block& block, std::string_view words);

}  // namespace diarium::facts
