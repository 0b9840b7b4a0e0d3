#include <algorithm>
#include <cmath>

#include "ui/layout/layout_inner.h"

namespace diarium::ui {

// The children's texts run on as one paragraph; each child's box is what its pieces cover.
float Layouter::place_words(Nodes nodes, const Given& inner) {
  std::vector<TextRun> runs;
  std::vector<std::uint32_t> boxes;
  float line_height = 0;
  for (const app::Node& node : nodes) {
    const Type type = type_of(node, inner.type, inner.current);
    boxes.push_back(static_cast<std::uint32_t>(out_.boxes.size()));
    out_.boxes.push_back({.node = &node, .rect = {inner.x, inner.y, 0, 0}, .type = type, .ink = ink_of(node, inner, inner.current),
                          .parent = inner.parent});
    out_.boxes.back().after = static_cast<std::uint32_t>(out_.boxes.size());
    runs.push_back(run_of(node, type));
    line_height = std::max(line_height, style(type).line_height);
  }
  std::uint32_t lines = 0;
  std::vector<LinePiece> pieces = break_lines(runs, inner.width);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    Box& box = out_.boxes[boxes[i]];
    box.first_line = static_cast<std::uint32_t>(out_.lines.size());
    bool first = true;
    for (const LinePiece& piece : pieces) {
      if (piece.run != i) continue;
      const TextLine line{piece.begin, piece.end, piece.begin16, piece.end16, inner.x + piece.x,
                          inner.y + static_cast<float>(piece.line) * line_height, piece.width};
      out_.lines.push_back(line);
      ++box.line_count;
      const Rect covers{line.x, line.y, std::ceil(line.width), line_height};
      if (first) {
        box.rect = covers;
      } else {
        const float right = std::max(box.rect.right(), covers.right());
        box.rect.x = std::min(box.rect.x, covers.x);
        box.rect.w = right - box.rect.x;
        box.rect.h = covers.bottom() - box.rect.y;
      }
      first = false;
      lines = std::max(lines, piece.line + 1);
    }
  }
  return static_cast<float>(lines) * line_height;
}

}  // namespace diarium::ui
