// structure/lines/layout: how a text was set: wrapped or not, single or double spaced.
#pragma once
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

struct Layout {
  bool double_spaced = false;  ///< A white line after every line: one white line divides nothing.
  bool long_lines = false;     ///< A paragraph is a line, however long.
  std::uint32_t wrap = 80;     ///< Characters that a full line holds.
  std::uint32_t margin = 0;    ///< Spaces before nearly every line.
  std::uint32_t longest = 0;   ///< Width that few lines exceed: one well below it was not cut for lack of room.
};

/// O(lines log lines). Lines that are furniture are left out.
[[nodiscard]] Layout measure(std::string_view text, const std::vector<Line>& lines);

/// Would the first word of `next` have had room at the end of `line`? Then the line was ended on purpose. Lines of
/// proportional letters differ by a tenth in characters, so nine tenths of the width count as full.
[[nodiscard]] bool ended_on_purpose(std::string_view text, const Line& line, const Line& next, const Layout& layout);

}  // namespace diarium::structure
