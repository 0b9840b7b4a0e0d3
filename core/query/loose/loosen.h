// query/loose/loosen: what a query means in a pack that does not have it as it was typed.
//
//   ord~                       the word and the spellings near to it
//   a word that no paper has   its nearest spelling, of a large pack among common words and those that begin so (near.h);
//                              where that is two edits away and the word is made of two words that papers have
//                              («skolskjutsbeslut»), these two; where it has none, two of which they have some form
//   a number of five digits or more that no paper has    in groups of three: «1250000» as «1 250 000»
//   the number of a case       all spellings of it, and the papers whose facts name the case
//
// A word that some paper has is never changed, nor one that two neighbours make together («vän ort»: «vänort»), nor what
// stands in quotes or is shut out, nor numbers.
#pragma once
#include "index/pack_impl.h"
#include "query/parse.h"

namespace diarium::query {

/// Spellings that «ord~» finds beside its own, and words for which a word stands that no paper has.
inline constexpr std::size_t most_near = 20, most_corrected = 4;

/// Changes the parts of a query, and tells by their kind what they have become. A word that becomes two is two groups of
/// the same span. errors: damaged, waiting (then for all that find_words() needs, too), from the pack. cost: nothing where
/// the papers have all words.
[[nodiscard]] Result<bool> loosen(const index::Pack::Impl& pack, Parsed& parsed);

}  // namespace diarium::query
