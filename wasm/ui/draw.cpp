#include "ui/draw.h"

#include "ui/widgets/widgets.h"

namespace diarium::ui {

namespace {
using app::Look;
using app::Pane;
using app::Role;

bool pressable(const app::Node& node) {
  const bool pressed_by_pointer = node.role == Role::link || node.role == Role::button || node.role == Role::checkbox;
  return pressed_by_pointer && node.action && !node.disabled;
}

// A node that is pressed: by its box, or by the pieces of its text where it runs on in a paragraph.
Painter::Touch touch_of(const PaneDrawing& drawing, const Box& box) {
  const app::Node& node = *box.node;
  if (box.line_count < 2 || !runs_on(node)) return drawing.paint.touch(node.sid, box.rect);
  Painter::Touch all;
  std::size_t piece = 0;
  for (const TextLine& line : drawing.layout.lines_of(box)) {
    const std::string id = piece == 0 ? node.sid : node.sid + "#" + std::to_string(piece);
    const Painter::Touch one = drawing.paint.touch(id, {line.x, line.y, line.width, style(box.type).line_height});
    all = {all.hovered || one.hovered, all.held || one.held, all.pressed || one.pressed};
    ++piece;
  }
  return all;
}

std::uint32_t ink_of(const PaneDrawing& drawing, const Box& box) {
  const std::uint32_t ink = drawing.paint.palette()[box.ink];
  return box.node->disabled ? faded(ink, 0.5f) : ink;
}

void draw_ground(const PaneDrawing& drawing, const Box& box, const Painter::Touch& touch) {
  const Palette& palette = drawing.paint.palette();
  const Style& look = style(box.node->look);
  const app::Node& node = *box.node;
  const bool current = node.current && look.current_fill;
  std::optional<Colour> fill = look.fill;
  if (look.hover_fill && (touch.hovered || touch.held)) fill = touch.held && touch.hovered ? Colour::line : *look.hover_fill;
  if (current) fill = look.current_fill;
  if (node.look == Look::chip) fill = weak(node.tone);
  if (fill) drawing.paint.fill(box.rect, palette[*fill], look.corner);
  if (look.border && !current) drawing.paint.outline(box.rect, palette[*look.border], look.corner, 1);
  // The row that the keyboard reached; words of a result begin at its very edge.
  if (current && (node.look == Look::result || node.look == Look::result_paper || node.look == Look::card || node.look == Look::table_row))
    drawing.paint.fill({box.rect.x - (node.look == Look::result || node.look == Look::result_paper ? 8.0f : 0.0f), box.rect.y, 3, box.rect.h}, palette[Colour::focus]);
  if (look.line_above) drawing.paint.rule(box.rect.x, box.rect.y, box.rect.w, palette[*look.line_above], 1);
  if (look.line_below) drawing.paint.rule(box.rect.x, box.rect.bottom() - 1, box.rect.w, palette[*look.line_below], 1);
}

void draw_icon(const PaneDrawing& drawing, const Box& box) {
  const char32_t code = icon(box.node->icon);
  if (code == 0) return;
  constexpr float size = 16;
  const bool field = box.node->role == Role::field;
  const std::uint32_t ink = field ? drawing.paint.palette()[Colour::text] : ink_of(drawing, box);
  drawing.paint.icon(code, ink, {box.rect.x + style(box.node->look).padding.left, box.rect.y + (box.rect.h - size) / 2});
}

void draw_box(const PaneDrawing& drawing, const Box& box, app::Commands& out) {
  const app::Node& node = *box.node;
  Painter::Touch touch;
  if (pressable(node)) {
    touch = touch_of(drawing, box);
    if (touch.pressed) out.push_back(*node.action);
  }
  draw_ground(drawing, box, touch);
  switch (node.look) {
    case Look::arcs: draw_arcs(drawing, box); break;
    case Look::strip: draw_strip_lines(drawing, box); break;
    case Look::strip_bar: draw_strip_bar(drawing, box); break;
    case Look::fact_sign: draw_fact_sign(drawing, box); break;
    case Look::search_form: draw_field_focus(drawing, box); break;
    default: break;
  }
  if (node.role == Role::prose) draw_prose(drawing, box, out);
  if (node.role == Role::checkbox) draw_checkbox(drawing, box, touch.hovered);
  if (node.role == Role::list_item && box.parent != no_box && drawing.layout.boxes[box.parent].node->look == Look::body_list)
    draw_bullet(drawing, box);
  if (!node.icon.empty()) draw_icon(drawing, box);
  if (box.line_count > 0 && node.role != Role::field) {
    const bool shows_as_link = node.role == Role::link && (node.look == Look::none || style(node.look).underline_on_hover);
    draw_words(drawing, box, ink_of(drawing, box), shows_as_link && touch.hovered ? Underline::all : Underline::none);
  }
  if (!drawing.focus.empty() && node.sid == drawing.focus && node.role != Role::field) draw_focus_ring(drawing, box);
}

void draw_pane_ground(Pane pane, const PaneDrawing& drawing) {
  const Palette& palette = drawing.paint.palette();
  const Viewport& viewport = drawing.viewport;
  const Rect all{0, viewport.top, drawing.layout.width, viewport.bottom - viewport.top};
  const bool raised = pane == Pane::top || pane == Pane::right;
  drawing.paint.fill(all, palette[raised ? Colour::raised : Colour::surface]);
  const std::uint32_t line = palette[Colour::line];
  switch (pane) {
    case Pane::top: drawing.paint.rule(0, all.bottom() - 1, all.w, line, 1); break;
    case Pane::left: drawing.paint.fill({all.w - 1, all.y, 1, all.h}, line); break;
    case Pane::right: drawing.paint.fill({0, all.y, 1, all.h}, line); break;
    case Pane::foot: drawing.paint.rule(0, all.y, all.w, line, 1); break;
    case Pane::main: break;
  }
}
}  // namespace

void draw_pane(Pane pane, const PaneDrawing& drawing, app::Commands& out) {
  draw_pane_ground(pane, drawing);
  const auto& boxes = drawing.layout.boxes;
  for (std::size_t i = 0; i < boxes.size();) {
    // Whatever stands below a node stands inside it, so a node out of sight takes its subtree along.
    if (!boxes[i].shown || !drawing.viewport.sees(boxes[i].rect)) {
      i = boxes[i].after;
      continue;
    }
    draw_box(drawing, boxes[i], out);
    ++i;
  }
}

}  // namespace diarium::ui
