// text/lexicon/lexicon_build: writes a lexicon file of forms, word counts and pairs. The same input gives the same bytes
// everywhere.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/lexicon/lexicon_forms.h"

namespace diarium::text {

struct LexiconSource {
  std::vector<Form> forms;  ///< In any order; the same letters more than once join their bits.
  std::string_view words;   ///< Lines «word TAB times».
  std::string_view pairs;   ///< Lines «word TAB next word TAB times»; «<s>» is the start of a text.
};

/// Makes a lexicon file.
///
/// returns   bytes as lexicon_format.h describes them: the minimal automaton of all words, with counts and pairs. Words
///           with letters beyond the 64 most common ones are left out, and pairs of words that are not counted.
/// errors    bad_format: a line of `words` or `pairs` is not as above; names the line.
/// cost      O(letters log words).
/// source    Daciuk, Mihov, Watson, Watson, «Incremental construction of minimal acyclic finite-state automata», 2000.
[[nodiscard]] Result<std::string> build_lexicon(LexiconSource source);

/// Makes a lexicon file of the parts of compounds alone: of the forms that open or close at least `least` words (0 keeps all;
/// more makes it smaller, and leaves rarer compounds whole), without counts and pairs. How many words a part opens and closes
/// is told to the next lower power of two. `source`, errors and cost: as build_lexicon(); its pairs are not read.
[[nodiscard]] Result<std::string> build_part_lexicon(LexiconSource source, std::uint32_t least);

}  // namespace diarium::text
