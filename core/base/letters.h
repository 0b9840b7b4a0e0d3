// base/letters: what every reader of text asks of a byte or a short word.
#pragma once
#include <algorithm>
#include <optional>
#include <string_view>

namespace diarium {

/// White space of ASCII: space, tab, line feed, vertical tab, form feed, carriage return. Never a byte of a longer letter.
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// A letter of ASCII in its small form; every other byte as it is.
[[nodiscard]] constexpr char to_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// 0 to 15, for letters of both cases; nothing for any other character.
[[nodiscard]] constexpr std::optional<int> hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  c = to_small(c);
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

inline constexpr std::string_view hex_digits = "0123456789abcdef";
/// Are all its characters digits as we write them, 0 to 9 and a to f? O(bytes).
[[nodiscard]] constexpr bool is_hex(std::string_view text) { return text.find_first_not_of(hex_digits) == text.npos; }

/// Does `name` stand in `some` (any range of words)? O(their number).
[[nodiscard]] constexpr bool is_one_of(const auto& some, std::string_view name) {
  return std::ranges::find(some, name) != std::ranges::end(some);
}

}  // namespace diarium
