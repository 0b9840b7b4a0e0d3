#include <algorithm>

#include "ui/widgets/widgets.h"

namespace diarium::ui {

// The ties of a graph left of its list: each arc in a lane of its own, as three strokes.
void draw_arcs(const PaneDrawing& drawing, const Box& list) {
  constexpr float stroke = 2, widest = 10, first_line = 16;
  const auto& boxes = drawing.layout.boxes;
  const auto index = static_cast<std::uint32_t>(&list - boxes.data());
  std::vector<float> rows;
  for (std::uint32_t i = index + 1; i < list.after; ++i)
    if (boxes[i].parent == index) rows.push_back(boxes[i].rect.y + first_line);
  std::uint16_t lanes = 1;
  for (const app::Arc& arc : list.node->arcs) lanes = std::max<std::uint16_t>(lanes, static_cast<std::uint16_t>(arc.lane + 1));
  const float room = style(list.node->look).padding.left - 16;
  const float step = std::min(widest, room / static_cast<float>(lanes));
  const float right = list.rect.x + style(list.node->look).padding.left - 8;
  for (const app::Arc& arc : list.node->arcs) {
    if (arc.from >= rows.size() || arc.to >= rows.size()) continue;
    const float x = right - step * static_cast<float>(arc.lane + 1), top = rows[arc.from], bottom = rows[arc.to];
    const std::uint32_t ink = drawing.paint.palette()[strong(arc.tone)];
    drawing.paint.fill({x, top, right - x, stroke}, ink);
    drawing.paint.fill({x, top, stroke, bottom - top + stroke}, ink);
    drawing.paint.fill({x, bottom, right - x, stroke}, ink);
  }
}

}  // namespace diarium::ui
