// text/personal/typed: what one character is to somebody who types a number: a digit, a dash, a space, a line's end, or nothing.
//
// Tables of our own and not ICU's properties: what looks for numbers is part of the core module, and these are small.
// tests/core/text/typed_test.cpp compares every code point with ICU.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::text {

enum class TypedKind : std::uint8_t {
  other,
  letter,    ///< Of ASCII. Other scripts' are `other`: nothing asks.
  digit,     ///< Of any script (general category Nd): «3», «３», «٣».
  dash,      ///< Any dash or minus sign (Pd, and what stands for one where a text was decoded wrongly).
  plus,
  stop,      ///< «.» and its like, with the dots in the middle of a line.
  slash,
  mark,      ///< «_» and «:».
  comma,     ///< «,» and «;».
  space,     ///< Any in a line (Zs), tab, and the page's end.
  line_end,
  hidden,    ///< Nothing to see: soft hyphen, zero-width characters, variation selectors, marks on the character before.
};

struct Typed {
  TypedKind kind = TypedKind::other;
  std::uint8_t digit = 0;  ///< The value of a digit.
  std::uint32_t size = 1;  ///< Bytes.
};

/// What stands at `at` (< text.size()) of bytes that may be anything; an entity of HTML counts as its character
/// («&#8209;» is a dash). Full-width forms are what they are forms of. A byte that is no UTF-8 is read as Windows-1252.
/// O(1).
[[nodiscard]] Typed typed_at(std::string_view text, std::size_t at);
/// What a code point is.
[[nodiscard]] Typed typed(char32_t point);

/// Can a byte begin what typed_at() calls a digit? False for nearly all bytes of a text without numbers.
[[nodiscard]] constexpr bool may_begin_digit(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  if (lead < 0x80) return (lead >= '0' && lead <= '9') || lead == '&';
  return lead == 0xD9 || lead == 0xDB || lead == 0xDF || lead == 0xE0 || lead == 0xE1 || lead == 0xEA || lead == 0xEF || lead == 0xF0;
}

/// A letter to be written over a digit of so many bytes (1 to 4): X in ASCII, else a character of the same length.
[[nodiscard]] std::string_view digit_mask(std::uint32_t size);

}  // namespace diarium::text
