// text/lexicon/lexicon: which words Swedish has, how common they are, and which follow each other.
//
// A compact automaton that repair and splitting walk letter by letter. It is a file of its own (sv.lex), opened only
// when a document is damaged; lexicon_build.h writes it, lexicon_format.h describes its bytes.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::text {

/// What a form may be: one bit each.
namespace form {
inline constexpr std::uint8_t word = 1;      ///< Stands alone.
inline constexpr std::uint8_t name = 2;      ///< Stands alone, with a capital only.
inline constexpr std::uint8_t first = 4;     ///< Opens a compound: «arbets», «kommun».
inline constexpr std::uint8_t middle = 8;    ///< Stands inside one.
inline constexpr std::uint8_t last = 16;     ///< Closes one: «avtalet».
inline constexpr std::uint8_t counted = 32;  ///< Stands in the word counts.
}  // namespace form

/// A letter as the automaton counts it.
using Symbol = std::uint8_t;
inline constexpr Symbol no_symbol = 0xFF;

class Lexicon {
 public:
  /// A word by its place in the order of the automaton, from 0.
  using Number = std::uint32_t;
  /// A place in the automaton: what was read so far is the beginning of some word.
  struct Place {
    std::uint32_t node = 0;
    Number before = 0;  ///< Words that come before all that go on from here.
  };
  struct Word {
    Number number = 0;
    std::uint8_t bits = 0;  ///< Of `form`.
  };
  /// Two words that were counted one after the other.
  struct Pair {
    Number first = 0, second = 0;
    std::uint32_t times = 0;
  };

  /// Reads the bytes of a lexicon file.
  ///
  /// errors    bad_format: no lexicon, or of another version; damaged: the checksum or a number in it is wrong.
  ///           Whatever the bytes are, nothing outside them is read, and an opened lexicon is whole.
  /// cost      O(bytes): sv.lex opens in about 20 ms and takes about 10 MB of memory.
  /// lifetime  keeps nothing of `bytes`.
  [[nodiscard]] static Result<Lexicon> open(std::string_view bytes);

  /// The symbol of a letter in lower case; no_symbol for what no word has.
  [[nodiscard]] Symbol symbol(char32_t letter) const { return letter < symbols_.size() ? symbols_[letter] : no_symbol; }
  [[nodiscard]] char32_t letter(Symbol symbol) const { return alphabet_[symbol]; }

  [[nodiscard]] Place root() const { return {root_, 0}; }
  /// Goes on by one letter. O(1).
  [[nodiscard]] std::optional<Place> next(Place from, Symbol symbol) const {
    const std::uint64_t mask = masks_[from.node];
    if (symbol >= 64 || !(mask >> symbol & 1u)) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(std::popcount(mask & ((std::uint64_t{1} << symbol) - 1)));
    const Edge& edge = edges_[first_[from.node] + index];
    return Place{edge.node, from.before + edge.skip};
  }
  /// The word that ends here, if one does.
  [[nodiscard]] std::optional<Word> ends(Place at) const {
    if (bits_[at.node] == 0) return std::nullopt;
    return Word{at.before, bits_[at.node]};
  }
  /// The word of these letters in lower case. O(letters).
  [[nodiscard]] std::optional<Word> find(std::u32string_view letters) const;
  /// The letters of a word (< words()). O(letters).
  [[nodiscard]] std::u32string letters(Number word) const;

  [[nodiscard]] std::uint32_t words() const { return word_count_; }
  /// Times seen among `total()` words; 0: known, never counted. O(log words).
  [[nodiscard]] std::uint32_t count(Number word) const;
  [[nodiscard]] std::uint64_t total() const { return total_; }

  /// How many words of the lexicon a word opens as the first part of a compound, or closes as the last. O(log words).
  struct Part {
    std::uint32_t opens = 0, closes = 0;
  };
  [[nodiscard]] Part part(Number word) const;
  /// Sums of all words' parts.
  [[nodiscard]] Part all_parts() const { return all_parts_; }

  /// Times `second` was counted right after `first`. O(log pairs).
  [[nodiscard]] std::uint32_t pair(Number first, Number second) const;
  /// All of them, ascending by `first`, then `second`.
  [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }
  /// The number that stands for the start of a text in pairs.
  [[nodiscard]] Number start() const { return word_count_; }

 private:
  friend class LexiconReader;
  struct Edge {
    std::uint32_t node = 0;
    Number skip = 0;  ///< Words that come before, among those that go on from the same node.
  };
  struct Count {
    Number word = 0;
    std::uint32_t times = 0;
  };
  std::vector<char32_t> alphabet_;  ///< By symbol.
  std::array<Symbol, 0x180> symbols_{};
  std::vector<std::uint64_t> masks_;  ///< A node's outgoing letters ...
  std::vector<std::uint32_t> first_;  ///< ... and the first of its edges, in the order of the symbols.
  std::vector<std::uint8_t> bits_;    ///< What ends at a node; 0: nothing.
  std::vector<Edge> edges_;
  std::uint32_t root_ = 0, word_count_ = 0;
  std::vector<Count> counts_;  ///< Ascending by word.
  std::uint64_t total_ = 0;
  struct PartOf {
    Number word = 0;
    Part part;
  };
  std::vector<PartOf> parts_;  ///< Ascending by word.
  Part all_parts_;
  std::vector<Pair> pairs_;
};

}  // namespace diarium::text
