#include "text/legible.h"

#include <algorithm>
#include <string>

#include "base/letters.h"
#include "base/utf8.h"
#include "text/latin.h"
#include "text/split.h"

namespace diarium::text {
namespace {

/// Letters of a part of a compound: of two nearly every pair is a word.
constexpr std::size_t shortest_legible_part = 3;

bool is_any_vowel(char32_t c) { return std::u32string_view(U"aeiouyåäöéüæø").find(c) != std::u32string_view::npos; }

/// Has it the shape of a word?
bool is_shaped(std::u32string_view word) {
  std::size_t vowels = 0, run = 0, longest = 0, capitals = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_any_vowel(lower(word[i]));
    vowels += vowel;
    run = vowel ? 0 : run + 1;
    longest = std::max(longest, run);
    capitals += i > 0 && is_capital(word[i]);
  }
  const bool capitals_fit = capitals == 0 || capitals + 1 == word.size();
  return word.size() >= 2 && vowels > 0 && longest < 6 && capitals_fit;
}

bool knows(const Lexicon& lexicon, std::string_view word) {
  std::u32string small = lower(code_points(word));
  constexpr std::uint8_t whole = form::word | form::name | form::counted;
  const auto is_known = [&](std::u32string_view letters) {
    const auto found = lexicon.find(letters);
    return found && (found->bits & whole);
  };
  if (small.size() < 2) return small == U"i" || small == U"å" || small == U"ö";
  if (is_known(small)) return true;
  if (small.ends_with(U's') && is_known(std::u32string_view(small).substr(0, small.size() - 1))) return true;
  const auto parts = Splitter(lexicon).split(word);
  const auto is_long = [](ByteSpan part) { return part.size() >= shortest_legible_part; };
  return parts.size() > 1 && std::ranges::all_of(parts, is_long);
}

}  // namespace

bool reads_as_word(std::string_view word, const Lexicon* lexicon) {
  return lexicon ? knows(*lexicon, word) : is_shaped(code_points(word));
}

Legible legible(std::string_view text, const Lexicon* lexicon) {
  Legible sum;
  std::size_t begin = 0;
  std::uint32_t letters = 0, digits = 0;
  const auto take = [&](std::size_t end) {
    if (digits > 0) sum.numbers += letters + digits;
    else if (letters > 0) {
      sum.letters += letters;
      if (reads_as_word(text.substr(begin, end - begin), lexicon)) sum.known += letters;
    }
    letters = digits = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    const bool is_part = is_letter(lower(c.point)) || is_digit(c.point);
    if (!is_part) take(at);
    else if (letters + digits == 0) begin = at;
    letters += is_part && !is_digit(c.point);
    digits += is_digit(c.point);
    at += c.size;
    if (c.point > 0x20 && c.point != 0xA0 && !(c.point < 0x80 && std::string_view(".,:;-()/").find(static_cast<char>(c.point)) != std::string_view::npos)) ++sum.characters;
  }
  take(text.size());
  return sum;
}

}  // namespace diarium::text
