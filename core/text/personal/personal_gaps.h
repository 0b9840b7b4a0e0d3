// text/personal/personal_gaps: what may stand between the digits of a personal number?
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace diarium::text {

/// What a reader sees between two groups of digits.
enum class GapKind : std::uint8_t { hidden, spaces, dash, plus, stop, slash, mark, comma };

struct Gap {
  GapKind kind = GapKind::hidden;
  bool broken = false;   ///< A line ends in it.
  std::size_t end = 0;   ///< Where the next digit stands.
};

/// The gap that begins at `at`: one sign with spaces, one line's end with the next line's indent or quote marks, signs
/// escaped as in Markdown or JSON («\-», «\n») or addresses («%2D»), its marks of emphasis, tags, and what cannot be
/// seen. None where anything else stands there or no digit follows. O(1): at most 96 bytes are looked at.
[[nodiscard]] std::optional<Gap> gap_at(std::string_view text, std::size_t at);

}  // namespace diarium::text
