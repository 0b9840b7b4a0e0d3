// ui/widgets: what is drawn in a few strokes.
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

void draw_checkbox(const PaneDrawing& drawing, const Box& box, bool hovered) {
  constexpr float size = 15, left = 10, corner = 4;
  const Palette& palette = drawing.paint.palette();
  const Rect square{box.rect.x + left, box.rect.y + (box.rect.h - size) / 2, size, size};
  if (box.node->checked) {
    drawing.paint.fill(square, palette[Colour::accent], corner);
    drawing.paint.tick(square, palette[Colour::on_accent]);
  } else {
    drawing.paint.fill(square, palette[Colour::raised], corner);
    drawing.paint.outline(square, palette[hovered ? Colour::text : Colour::control], corner, 1.5f);
  }
}

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

/// A shape for each kind of fact, as web/src/style/reader.css has them: colour is never the only way to tell.
void draw_fact_sign(const PaneDrawing& drawing, const Box& sign) {
  constexpr float size = 10, reach = 2;  // Of a square that stands on its corner, beyond the square that lies.
  const Rect square{sign.rect.x, sign.rect.y + (sign.rect.h - size) / 2, size, size};
  const std::uint32_t colour = drawing.paint.palette()[strong(sign.node->tone)];
  switch (sign.node->tone) {
    case view::Tone::proposal: return drawing.paint.fill(square, colour, size / 2);
    case view::Tone::dissent: return drawing.paint.diamond({square.x - reach, square.y - reach, size + 2 * reach, size + 2 * reach}, colour);
    case view::Tone::person:
      drawing.paint.fill(square, colour, size / 2);
      return drawing.paint.fill({square.x, square.y + size / 2, size, size / 2}, colour);
    case view::Tone::date: return drawing.paint.fill(square, colour);
    case view::Tone::reference:
    case view::Tone::about: return drawing.paint.outline(square, colour, 3, 2);
    default: return drawing.paint.fill(square, colour, 3);
  }
}

void draw_bullet(const PaneDrawing& drawing, const Box& item) {
  constexpr float size = 5, distance = 14;
  const float line = style(item.type).line_height;
  drawing.paint.fill({item.rect.x - distance, item.rect.y + (line - size) / 2, size, size}, drawing.paint.palette()[Colour::muted], size / 2);
}

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
