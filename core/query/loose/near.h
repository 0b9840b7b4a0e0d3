// query/loose/near: the spellings of a pack that lie a few edits from a word: «skolskjuts» lies near «skolskjus».
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack_impl.h"

namespace diarium::query {

struct NearSpelling {
  std::string spelling;
  std::uint32_t papers = 0;   ///< In which it stands.
  std::uint32_t edits = 0;    ///< Between it and the word (query/loose/edits.h).
  bool same_letters = false;  ///< Only marks lie between: «malarn» and «mälärn».
  friend bool operator==(const NearSpelling&, const NearSpelling&) = default;
};

/// Spellings that are at most edits_allowed(term) edits from `term`, as index::term_of() gives it, and not the term
/// itself, at most `most`: those of the same letters first, then by edits, those in most papers first, then by bytes.
///
/// errors    damaged, waiting.
/// cost      O(terms about as long as the word), and a leaf of the dictionary for each that has its letters; the first
///           word asked of a pack reads the whole dictionary.
[[nodiscard]] Result<std::vector<NearSpelling>> near_spellings(const index::Pack::Impl& pack, std::string_view term,
                                                               std::size_t most);

/// A larger dictionary is never read whole for a word that was typed wrongly: some 2 MB. 0: no dictionary is that has common
/// words; more finds rarer words with a mistake in their beginning, in packs where that costs more than the answer.
inline constexpr std::uint32_t terms_read_whole = 1u << 18;

/// The spellings that somebody meant who typed a word that no paper has, in the order of near_spellings(), at most `most`. Of
/// a small dictionary those. Of a large one (index::terms_without_common) the first of these steps that has any: the common words
/// (index/spellings/common_words.h) of the same letters or one edit away; such words of any kind that begin as it was typed;
/// all that are near, or, where the dictionary is larger than terms_read_whole, those of common words and of what begins so.
/// A word of four letters or fewer meant none.
///
/// errors    damaged, waiting.
/// cost      O(common words), and the leaves with words that begin so.
[[nodiscard]] Result<std::vector<NearSpelling>> meant_spellings(const index::Pack::Impl& pack, std::string_view term,
                                                                std::size_t most);

}  // namespace diarium::query
