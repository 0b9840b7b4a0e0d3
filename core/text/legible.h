// text/legible: how much of a text reads as words? For texts that a program recognised in pictures, of which the better is kept.
#pragma once
#include <cstdint>
#include <string_view>

#include "text/lexicon/lexicon.h"

namespace diarium::text {

struct Legible {
  std::uint32_t characters = 0;  ///< All but white space.
  std::uint32_t letters = 0;     ///< Of words of letters; numbers, dates and the like are in neither this nor `known`.
  std::uint32_t known = 0;       ///< Of those the letters in words that the lexicon has, or can cut into such; without a lexicon in
                                 ///< words that have a vowel, no run of six consonants and no capital inside.
  std::uint32_t numbers = 0;     ///< Characters of numbers.
  /// Letters in known words, per cent of all that should be letters: signs among words count against them.
  [[nodiscard]] std::uint32_t per_cent() const { return characters <= numbers ? 0 : known * 100 / (characters - numbers); }
};

/// Weighs a text. `lexicon`: null judges by the shape of words alone, which passes «bcslut». O(bytes).
[[nodiscard]] Legible legible(std::string_view text, const Lexicon* lexicon);

/// Is one word known, as above? `word`: letters, of any case.
[[nodiscard]] bool reads_as_word(std::string_view word, const Lexicon* lexicon);

}  // namespace diarium::text
