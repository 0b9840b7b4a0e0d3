#include "app/state/levels.h"

#include <algorithm>

namespace diarium::app {

std::vector<std::uint8_t> heading_levels(const view::DocumentPage& page) {
  std::vector<std::uint8_t> levels(page.paragraphs.size(), 0);
  int above = 1;  // The page's own heading.
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const view::Paragraph& paragraph = page.paragraphs[i];
    if (paragraph.kind != structure::BlockKind::heading) continue;
    const int wanted = std::clamp<int>(paragraph.level, 1, 5) + 1;
    above = std::min(wanted, above + 1);
    levels[i] = static_cast<std::uint8_t>(above);
  }
  return levels;
}

}  // namespace diarium::app
