// base/spaces: characters beyond ASCII that are white space, and those that nobody sees.
#pragma once

namespace diarium {

/// Spaces of any width. Source: Unicode 17, general category Zs, but for U+0020.
[[nodiscard]] constexpr bool is_wide_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
/// Line ends that are neither a line feed nor a carriage return. Source: Unicode Standard Annex #14, classes NL and BK.
[[nodiscard]] constexpr bool is_line_separator(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }
/// Spaces without width, and marks of the direction of writing. Source: Unicode 17, chapter 23.2.
[[nodiscard]] constexpr bool is_unseen(char32_t c) {
  return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace diarium
