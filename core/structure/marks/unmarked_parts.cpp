#include "structure/marks/unmarked_parts.h"

#include <algorithm>
#include <string>

#include "structure/lines/markers.h"

namespace diarium::structure {
namespace {

constexpr std::size_t least_headings = 3;  // Fewer are words of a list, or one that its writer forgot to mark.
constexpr std::uint32_t least_prose = 40;  // Characters below a heading; less may be a name or another row of a list.

/// «Bakgrund» alone between white lines, and prose below it.
bool heads_prose(std::string_view text, const Drafts& drafts, std::size_t i) {
  if (drafts[i].mark != Mark::whole) return false;
  std::size_t below = i + 1;
  while (below < drafts.size() && drafts[below].block.kind == BlockKind::page_furniture) ++below;
  if (below >= drafts.size() || drafts[below].mark != Mark::none || drafts[below].block.lines.empty()) return false;
  const bool prose =
      drafts[below].block.kind == BlockKind::paragraph || drafts[below].block.kind == BlockKind::list_item;
  return prose && drafts[below].width >= least_prose && ends_sentence(last_line(text, drafts[below]));
}

}  // namespace

std::vector<bool> unmarked_parts(std::string_view text, const Drafts& drafts, const std::vector<bool>& marked) {
  std::vector<bool> found(drafts.size());
  std::vector<std::string> names;
  std::size_t first = 0;  // Of the headings in `names`.
  for (std::size_t i = 0; i <= drafts.size(); ++i) {
    if (i < drafts.size() && !marked[i]) {
      if (!heads_prose(text, drafts, i)) continue;
      if (names.empty()) first = i;
      std::string name = key_of(text, drafts[i]);
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
      continue;
    }
    if (names.size() >= least_headings)
      std::fill(found.begin() + static_cast<std::ptrdiff_t>(first), found.begin() + static_cast<std::ptrdiff_t>(i),
                true);
    names.clear();
  }
  return found;
}

}  // namespace diarium::structure
