// index/spellings/letter_sets: "Which spellings may lie near a word?" The letters of every spelling as bits, by its length.
//
// An edit takes away at most one letter and puts in at most one: a spelling that lacks more letters of the word than
// edits are allowed, or has more that the word lacks, need not be read. One in some hundred is left.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/records/dictionary.h"

namespace diarium::index {

/// Longer words are not sought by their letters.
inline constexpr std::uint32_t longest_in_sets = 63;  // code points

/// The code points of a word. O(bytes).
[[nodiscard]] std::uint32_t letter_count(std::string_view word);

/// Of each spelling a bit for each of the 29 Swedish letters that stands in it, one for each that does so twice, and six
/// for all other characters together.
class LetterSets {
 public:
  /// Reads the whole dictionary, 12 bytes a spelling are kept. O(bytes of the dictionary). errors: damaged, waiting for all of it.
  [[nodiscard]] static Result<LetterSets> read(const Dictionary& dictionary);

  /// Terms that may be `edits` (1 or 2) edits from `word`, ascending where they are equally long: no other one is.
  /// O(terms that are as long as the word, give or take the edits).
  [[nodiscard]] std::vector<TermId> candidates(std::string_view word, std::uint32_t edits) const;

 private:
  struct OfLength {
    std::vector<std::uint64_t> sets;
    std::vector<TermId> terms;  ///< By set.
  };
  std::array<OfLength, longest_in_sets + 1> by_length_;
};

}  // namespace diarium::index
