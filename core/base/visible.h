// base/visible: words of others as a terminal or a table shows them: what would move its cursor, colour it or turn its direction is
// written out.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace diarium {

/// Line ends and tabs: of a name they are shown as the other signs, of several lines they stay.
enum class LineEnds : std::uint8_t { shown, kept };

/// Control characters of ASCII as their pictures («␛»), those of C1, of direction and what takes no room as «\u{202E}»; bytes that are no
/// character as U+FFFD. O(bytes).
[[nodiscard]] inline std::string visible(std::string_view words, LineEnds ends = LineEnds::shown) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  const auto is_between = [](char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; };
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded one = utf8::decode(words, at);
    const char32_t point = one.point;
    if (!one.valid) {
      utf8::append(out, utf8::replacement);
    } else if (point == 0x7F || (point < 0x20 && !(ends == LineEnds::kept && (point == '\n' || point == '\t')))) {
      utf8::append(out, point == 0x7F ? 0x2421 : 0x2400 + point);
    } else if (is_between(point, 0x80, 0x9F) || is_between(point, 0x200B, 0x200F) || is_between(point, 0x2028, 0x202E) || is_between(point, 0x2060, 0x2069) || point == 0xFEFF) {
      out += "\\u{";
      for (int shift = point > 0xFF ? 12 : 4; shift >= 0; shift -= 4) out += hexadecimal[point >> shift & 0xFu];
      out += '}';
    } else {
      out += words.substr(at, one.size);
    }
    at += one.size;
  }
  return out;
}

}  // namespace diarium
