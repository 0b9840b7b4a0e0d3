#include "ui/widgets/widgets.h"

namespace diarium::ui {

void draw_focus_ring(const PaneDrawing& drawing, const Box& box) {
  constexpr float distance = 2, thickness = 2;
  const float corner = style(box.node->look).corner + distance;
  const std::uint32_t colour = drawing.paint.palette()[Colour::focus];
  const auto around = [&](Rect rect) {
    drawing.paint.outline({rect.x - distance, rect.y - distance, rect.w + 2 * distance, rect.h + 2 * distance}, colour, corner, thickness);
  };
  if (box.line_count < 2 || !runs_on(*box.node)) return around(box.rect);
  for (const TextLine& line : drawing.layout.lines_of(box)) around({line.x, line.y, line.width, style(box.type).line_height});
}

void draw_field_focus(const PaneDrawing& drawing, const Box& form) {
  const auto index = static_cast<std::size_t>(&form - drawing.layout.boxes.data());
  for (std::size_t i = index + 1; i < form.after; ++i) {
    const app::Node& node = *drawing.layout.boxes[i].node;
    if (node.role != app::Role::field || node.sid != drawing.focus) continue;
    constexpr float halo = 3;
    const Rect& rect = form.rect;
    const float corner = style(form.node->look).corner;
    drawing.paint.outline({rect.x - halo, rect.y - halo, rect.w + 2 * halo, rect.h + 2 * halo},
                          drawing.paint.palette()[Colour::accent_weak], corner + halo, halo);
    drawing.paint.outline(rect, drawing.paint.palette()[Colour::accent], corner, 2);
  }
}

}  // namespace diarium::ui
