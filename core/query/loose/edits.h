// query/loose/edits: how many edits lie between a word and a spelling.
//
// An edit puts in, leaves out or replaces one letter (a code point), or swaps two neighbours, of which none is edited
// again.
//
// source    Wu, Manber: Fast text searching allowing errors, 1992, with Hyyrö's swap (2003): a row of bits for each
//           number of edits, a bit for each letter of the word.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::query {

/// More edits make another word.
inline constexpr std::uint32_t most_edits = 2;

/// Edits that a word may be away, by its letters: a short one is soon another word, and one of more than 63 is none.
/// 0: it has no near words. O(bytes).
[[nodiscard]] std::uint32_t edits_allowed(std::string_view term);

class EditCounter {
 public:
  /// `word` has at most 63 letters, `edits` is at most most_edits.
  EditCounter(std::string_view word, std::uint32_t edits);

  /// Edits between the word and a spelling, any bytes; nothing where they are more than allowed. O(bytes), less where
  /// the spelling begins otherwise.
  [[nodiscard]] std::optional<std::uint32_t> to(std::string_view spelling) const;

 private:
  /// Bit i of `met`: what was read is the word's first i letters, with so many edits. Of `swapped`: its last letter is the
  /// word's next but one, and the next one is to follow.
  struct Rows {
    std::array<std::uint64_t, most_edits + 1> met{}, swapped{};
  };
  [[nodiscard]] std::uint64_t places_of(char32_t letter) const;
  [[nodiscard]] Rows step(const Rows& rows, char32_t letter) const;

  std::uint32_t edits_ = 0;
  std::uint64_t end_ = 0, all_ = 0;  ///< The bit behind the last letter; all bits up to it.
  Rows begin_;
  std::array<std::uint64_t, 128> ascii_{};
  std::vector<std::pair<char32_t, std::uint64_t>> others_;
};

}  // namespace diarium::query
