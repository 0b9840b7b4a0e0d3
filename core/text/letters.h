// text/letters: the Word_Break class of the characters that Swedish papers are made of.
//
// Letters up to Latin Extended-A and the General Punctuation block stand in three small tables; anything else is
// `unknown` and goes by the tables of text/breaks. tests/core/text/letters_test.cpp compares every entry with ICU's own property.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/letters.h"

namespace diarium::text {

/// Classes of UAX #29, table 3, as far as they decide where words begin and end.
enum class Letter : std::uint8_t {
  other,       ///< Never part of a word: spaces, line ends, most punctuation.
  letter,      ///< ALetter
  digit,       ///< Numeric
  joiner,      ///< ExtendNumLet: «_»
  mid_letter,  ///< MidLetter: «:» joins letters
  mid_number,  ///< MidNum: «,» joins digits
  mid_both,    ///< MidNumLet and Single_Quote: «.» joins letters or digits
  unknown,     ///< Not in the tables, or Extend, Format, ZWJ: the rules need more than one class.
};

constexpr Letter letter_class(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Letter::letter;
  if (c >= '0' && c <= '9') return Letter::digit;
  if (c == '_' || c == 0x202F || c == 0x203F) return Letter::joiner;
  if (c == ':' || c == 0xB7 || c == 0x2027) return Letter::mid_letter;
  if (c == ',' || c == ';') return Letter::mid_number;
  if (c == '.' || c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2024) return Letter::mid_both;
  if (c == 0xAD || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)) return Letter::unknown;
  if (c == 0xAA || c == 0xB5 || c == 0xB8 || c == 0xBA) return Letter::letter;
  if (c >= 0xC0 && c <= 0x17F) return c == 0xD7 || c == 0xF7 ? Letter::other : Letter::letter;
  return Letter::other;
}

template <std::size_t size>
constexpr std::array<Letter, size> letter_table(char32_t first) {
  std::array<Letter, size> table{};
  for (std::size_t i = 0; i < size; ++i) table[i] = letter_class(first + static_cast<char32_t>(i));
  return table;
}
inline constexpr auto ascii_letters = letter_table<0x80>(0);
inline constexpr auto latin_letters = letter_table<0x100>(0x80);         // U+0080 to U+017F: lead bytes C2 to C5
inline constexpr auto punctuation_letters = letter_table<0x40>(0x2000);  // U+2000 to U+203F: E2 80

/// Class and size of the character at `at` (< text.size()) of valid UTF-8. O(1).
struct LetterAt {
  Letter letter;
  std::uint32_t size;
};
inline LetterAt letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {ascii_letters[lead], 1};
  if (lead <= 0xC5) return {latin_letters[((lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu)) - 0x80u], 2};
  if (lead < 0xE0) return {Letter::unknown, 2};
  if (lead == 0xE2 && byte(1) == 0x80) return {punctuation_letters[byte(2) & 0x3Fu], 3};
  if (lead == 0xEF && byte(1) == 0xBF && byte(2) == 0xBD) return {Letter::other, 3};
  return {Letter::unknown, lead < 0xF0 ? 3u : 4u};
}

}  // namespace diarium::text
