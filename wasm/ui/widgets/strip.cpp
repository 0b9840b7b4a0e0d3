#include "ui/widgets/widgets.h"

namespace diarium::ui {

void draw_strip_lines(const PaneDrawing& drawing, const Box& strip) {
  const auto& boxes = drawing.layout.boxes;
  const auto index = static_cast<std::size_t>(&strip - boxes.data());
  const bool begins_with_axis = boxes[index + 1].node->look == app::Look::strip_axis;
  const float top = begins_with_axis ? boxes[index + 1].rect.bottom() : strip.rect.y;
  for (std::size_t i = index + 1; i < strip.after; ++i) {
    if (boxes[i].node->look != app::Look::strip_tick) continue;
    const Rect& axis = boxes[boxes[i].parent].rect;
    const float x = axis.x + axis.w * static_cast<float>(boxes[i].node->from) / 1000;
    if (axis.y > top) drawing.paint.fill({x, top, 1, axis.y - top}, drawing.paint.palette()[Colour::line]);
  }
}

void draw_strip_bar(const PaneDrawing& drawing, const Box& bar) {
  const Rect& rect = bar.rect;
  constexpr float bar_height = 8;
  const Palette& palette = drawing.paint.palette();
  // A day is a dot, an uncertain stretch a quiet bar.
  if (rect.w <= rect.h) drawing.paint.fill(rect, palette[strong(bar.node->tone)], rect.h / 2);
  else drawing.paint.fill({rect.x, rect.y + (rect.h - bar_height) / 2, rect.w, bar_height}, palette[Colour::line_strong], bar_height / 2);
}

}  // namespace diarium::ui
