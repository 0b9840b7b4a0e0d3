// index/parts/section: which terms have a part, by the stem of that part: «parker» leads to «cykelparkeringen».
//
// A part of many compounds has a list of its own in postings and positions, of all their places: who asks for it reads one
// list instead of hundreds that lie all over the pack.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "index/records/dictionary.h"
#include "text/words.h"

namespace diarium::index {

/// So many compounds have a list together. 2 would double the postings and positions of all compounds; more leaves more
/// lists to a search.
inline constexpr std::size_t together_from = 8;
/// Of those the ones in most papers are named to the reader.
inline constexpr std::size_t foremost_terms = 3;

/// The key of a part, of its stem. The stemmer takes the s of «skjuts» and leaves that of «skjutsen»: here both go
/// without.
[[nodiscard]] std::string part_key(std::string_view stem, text::Stemmer& stemmer);

/// A compound that is named to the reader.
struct Foremost {
  std::uint32_t place = 0;    ///< Among the terms of its list.
  std::string_view spelling;  ///< Of the pack's bytes, or of whoever writes it.
  std::uint32_t papers = 0;
};

/// What a part leads to.
struct PartList {
  std::vector<TermId> terms;     ///< That have it, ascending; none where it is no part.
  std::optional<Term> together;  ///< The list of all of them, where there is one: as of a term, but for id, cut and sound.
  std::vector<Foremost> foremost;  ///< Of these the ones in most papers, most first: nobody need look for them in the dictionary.
};

/// What the section says of a list of terms: where the list of all their places is.
///
/// in        `together`: papers and places of the list. `foremost`: at most foremost_terms.
[[nodiscard]] std::string part_note(const Term& together, std::span<const Foremost> foremost);

/// The list of all places that part_note() wrote of; nothing where that makes no sense. `papers`: how many the pack has.
[[nodiscard]] std::optional<Term> together_in(std::string_view note, std::uint32_t papers);

/// The terms that have a part with this key. `terms`, `papers`: how many the pack has. errors: damaged, waiting. O(log parts +
/// found).
[[nodiscard]] Result<PartList> part_list(const File& file, std::string_view key, std::uint32_t terms,
                                         std::uint32_t papers);

}  // namespace diarium::index
