// structure/blocks/apart: lists whose numbers or bullets stand in a block of their own, the items below it, as text
// dumped from a PDF without its layout has them.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "structure/lines/layout.h"
#include "structure/lines/lines.h"
#include "structure/lines/markers.h"

namespace diarium::structure {

/// Lines by their index.
struct ApartLists {
  std::set<std::size_t> marks;                 ///< Lines that hold nothing but the mark of an item below.
  std::map<std::size_t, std::size_t> mark_of;  ///< The first line of such an item, and the line of its mark.
  std::set<std::size_t> inside;                ///< Other lines of such items.
};

/// A mark alone on its line: «1.», «2)», «a)», «•».
[[nodiscard]] std::optional<ListMark> lone_mark(std::string_view words);

/// Two or more marks that count on from 1 or are the same bullet, line by line, and as many items below: items begin
/// below a white line, or where the one above ended. Where it cannot be told which lines begin the items, there is no
/// list. O(lines).
[[nodiscard]] ApartLists find_apart(std::string_view text, const std::vector<Line>& lines, const Layout& layout);

}  // namespace diarium::structure
