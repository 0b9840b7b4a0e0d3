// structure/blocks/margins: headings that stand in the margin, on the line where their text begins.
#pragma once
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

/// «Beslut         Nämnden avslår ansökan.» becomes two lines, the heading and its text, where two sections at least
/// begin so in one column. A row of a head that stands above the first of them stays whole. O(bytes).
[[nodiscard]] std::vector<Line> split_margins(std::string_view text, std::vector<Line> lines);

}  // namespace diarium::structure
