// How a text was set: wrapped or not, single or double spaced.
#include "structure/lines/lines.h"

#include <algorithm>
#include <cstddef>

namespace diarium::structure {
namespace {

constexpr std::uint32_t longest_wrapped = 160;  // Characters; no page holds a longer line in readable letters.
constexpr std::uint32_t least_wrap = 40;

}  // namespace

Layout measure(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::uint32_t> widths;
  std::vector<std::uint32_t> indents;
  std::uint64_t in_long = 0;
  std::uint64_t in_all = 0;
  std::size_t single = 0;  // next line goes on in small letters, no white line between
  std::size_t spaced = 0;  // the same across one white line
  std::size_t one_white_line = 0;
  const Line* last = nullptr;
  for (const Line& line : lines) {
    if (line.furniture) continue;
    in_all += line.width;
    indents.push_back(line.indent);
    if (line.width > longest_wrapped) {
      in_long += line.width;
    } else {
      widths.push_back(line.width);
    }
    if (last) {
      const bool goes_on = begins_small(slice(text, line.span)) && !slice(text, line.span).starts_with("att ");
      single += line.gap == 0 && goes_on;
      spaced += line.gap == 1 && goes_on;
      one_white_line += line.gap == 1;
    }
    last = &line;
  }
  Layout layout;
  layout.long_lines = in_long * 10 >= in_all * 3;
  layout.double_spaced = !layout.long_lines && spaced >= 3 && spaced > single && spaced * 7 >= one_white_line;
  if (!widths.empty()) {
    std::sort(widths.begin(), widths.end());
    layout.longest = widths[(widths.size() - 1) * 97 / 100];
    layout.wrap = std::max(least_wrap, widths[(widths.size() - 1) * 9 / 10]);
  }
  if (!indents.empty()) {
    const auto tenth = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 10);
    std::nth_element(indents.begin(), tenth, indents.end());
    layout.margin = *tenth;
  }
  return layout;
}

bool ended_on_purpose(std::string_view text, const Line& line, const Line& next, const Layout& layout) {
  const std::uint32_t wanted = line.width + 1 + width(first_word(slice(text, next.span)));
  return wanted * 20 <= layout.wrap * 18;
}

}  // namespace diarium::structure
