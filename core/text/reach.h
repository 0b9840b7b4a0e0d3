// text/reach: how far into a text a byte lies, as lines, code points and UTF-16 units count.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::text {

/// What stands before a byte of a text.
struct Reach {
  std::uint32_t line_feeds = 0;
  std::uint32_t points = 0;  ///< Code points.
  std::uint32_t pairs = 0;   ///< Those of them that take two UTF-16 units.
  [[nodiscard]] std::uint32_t units() const { return points + pairs; }
  friend Reach operator+(Reach a, Reach b) {
    return {a.line_feeds + b.line_feeds, a.points + b.points, a.pairs + b.pairs};
  }
  friend bool operator==(const Reach&, const Reach&) = default;
};

/// What stands in `utf8`; a character counts at its first byte. O(bytes).
[[nodiscard]] inline Reach reach_of(std::string_view utf8) {
  Reach reach;
  for (const char byte : utf8) {
    const auto value = static_cast<unsigned char>(byte);
    reach.line_feeds += value == '\n';
    reach.points += (value & 0xC0u) != 0x80u;
    reach.pairs += value >= 0xF0u;
  }
  return reach;
}

}  // namespace diarium::text
