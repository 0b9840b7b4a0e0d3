// base/letters: what every reader of text asks of a byte, a short word or a line.
#pragma once
#include <algorithm>
#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium {

/// White space of ASCII: space, tab, line feed, vertical tab, form feed, carriage return. Never a byte of a longer letter.
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// A letter of ASCII in its small form; every other byte as it is.
[[nodiscard]] constexpr char to_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The same of each byte.
[[nodiscard]] inline std::string in_small(std::string_view words) {
  std::string out(words);
  std::ranges::transform(out, out.begin(), to_small);
  return out;
}

/// An ASCII digit; of a byte or a code point.
inline constexpr auto is_digit = [](auto c) { return c >= '0' && c <= '9'; };
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

/// The whole number that all of `digits` is; nothing where it is none, or larger than a Number.
template <std::integral Number>
[[nodiscard]] std::optional<Number> number_in(std::string_view digits, int base = 10) {
  Number number{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// The fewest bytes that are put in, left out or become others. O(bytes of one times those of the other).
/// source    Levenshtein, Binary codes capable of correcting deletions, insertions and reversals (1966).
[[nodiscard]] inline std::size_t edits_between(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t before = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t same = before + (one[i - 1] == other[j - 1] ? 0u : 1u);
      before = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, same}));
    }
  }
  return row.back();
}

/// Takes what stands before the first `border` off the front of `rest`, and the border; where there is none, all.
[[nodiscard]] constexpr std::string_view take_until(std::string_view& rest, char border) {
  const std::size_t end = rest.find(border);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return part;
}
/// The first line, without its line feed.
[[nodiscard]] constexpr std::string_view take_line(std::string_view& rest) { return take_until(rest, '\n'); }
/// The same without a carriage return before it.
[[nodiscard]] constexpr std::string_view take_bare_line(std::string_view& rest) {
  std::string_view line = take_line(rest);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace diarium
