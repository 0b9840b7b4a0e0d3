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

}  // namespace diarium::query
