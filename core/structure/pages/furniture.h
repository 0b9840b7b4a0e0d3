// structure/pages/furniture: the lines that stand on every page and belong to no sentence.
#pragma once
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

/// «3 (12)», «Sida 3 av 12», «- 3 -»: a page number alone on its line.
[[nodiscard]] bool is_page_number(std::string_view words);

/// Indices of the lines with which a page head begins, in a text without other marks of pages: a page number of the
/// form «3 (12)» and the lines around it that stand around other page numbers too. O(lines log lines).
[[nodiscard]] std::vector<std::size_t> page_heads(std::string_view text, const std::vector<Line>& lines);

/// Marks page numbers, lines repeated at the edges of pages (but the first time) and the heads of minutes in the middle
/// of a text. `page` of the lines must be set. O(lines log lines).
void mark_furniture(std::string_view text, std::vector<Line>& lines);

}  // namespace diarium::structure
