// text/sentences/stops: the Sentence_Break class of the characters that Swedish papers are made of.
//
// Letters up to Latin Extended-A and U+2000 to U+20FF stand in three small tables; anything else is `unknown` and goes by
// the tables of text/breaks. tests/core/text/sentence_scan_test.cpp compares every entry with ICU's own property.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace diarium::text {

/// Classes of UAX #29, table 4, as far as they decide where sentences end.
enum class Stop : std::uint8_t {
  other,
  upper,
  lower,
  digit,     ///< Numeric
  point,     ///< ATerm: «.»
  mark,      ///< STerm: «!»
  close,     ///< Quotes and brackets.
  space,     ///< Sp
  goes_on,   ///< SContinue: «,» and, from Unicode 15.1 on, «;»
  line_end,  ///< ParaSep: a line feed, CR and their like.
  unknown,   ///< Not in the tables, or Extend or Format: the rules need more than one class.
};

constexpr Stop stop_class(char32_t c) {
  if ((c >= 'a' && c <= 'z') || c == 0xAA || c == 0xB5 || c == 0xBA) return Stop::lower;
  if (c >= 'A' && c <= 'Z') return Stop::upper;
  if (c >= '0' && c <= '9') return Stop::digit;
  if (c == '.' || c == 0x2024) return Stop::point;
  if (c == '!' || c == '?' || c == 0x203C || c == 0x203D || (c >= 0x2047 && c <= 0x2049)) return Stop::mark;
  if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return Stop::line_end;
  if (c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
      c == 0x205F)
    return Stop::space;
  if (c == ',' || c == '-' || c == ':' || c == ';' || c == 0x2013 || c == 0x2014) return Stop::goes_on;
  if (c == '"' || c == '\'' || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == 0xAB ||
      c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A || c == 0x2045 || c == 0x2046 ||
      c == 0x207D || c == 0x207E || c == 0x208D || c == 0x208E)
    return Stop::close;
  if (c >= 0xC0 && c <= 0xFF) return c == 0xD7 || c == 0xF7 ? Stop::other : c >= 0xDF ? Stop::lower : Stop::upper;
  if (c >= 0x100 && c <= 0x17F) {
    if (c == 0x138 || c == 0x149 || c == 0x17F) return Stop::lower;
    if (c == 0x178) return Stop::upper;
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return ((c & 1u) != 0) == odd_is_upper ? Stop::upper : Stop::lower;
  }
  if (c == 0x2071 || c == 0x207F || (c >= 0x2090 && c <= 0x209C)) return Stop::lower;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
      c >= 0x20D0)
    return Stop::unknown;
  return Stop::other;
}

template <std::size_t size>
constexpr std::array<Stop, size> stop_table(char32_t first) {
  std::array<Stop, size> table{};
  for (std::size_t i = 0; i < size; ++i) table[i] = stop_class(first + static_cast<char32_t>(i));
  return table;
}
inline constexpr auto latin_stops = stop_table<0x180>(0);             // U+0000 to U+017F: lead bytes up to C5
inline constexpr auto punctuation_stops = stop_table<0x100>(0x2000);  // U+2000 to U+20FF: E2 80 to E2 83

/// Class and size of the character at `at` (< text.size()) of valid UTF-8. O(1).
struct StopAt {
  Stop stop;
  std::uint32_t size;
};
inline StopAt stop_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {latin_stops[lead], 1};
  if (lead <= 0xC5) return {latin_stops[(lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu)], 2};
  if (lead < 0xE0) return {Stop::unknown, 2};
  if (lead == 0xE2 && byte(1) <= 0x83)
    return {punctuation_stops[(byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu)], 3};
  if (lead == 0xEF && byte(1) == 0xBF && byte(2) == 0xBD) return {Stop::other, 3};
  return {Stop::unknown, lead < 0xF0 ? 3u : 4u};
}

}  // namespace diarium::text
