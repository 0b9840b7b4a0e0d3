#include "ui/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/layout/layout_inner.h"
#include "ui/layout/prose_layout.h"
#include "ui/utf8.h"

namespace diarium::ui {

namespace {
constexpr float icon_size = 16;

const Style& pane_style(app::Pane pane) {
  static constexpr Style column{};
  static constexpr Style top{.flow = Flow::row, .gap = 20, .align = Align::centre};
  static constexpr Style foot{.flow = Flow::row, .gap = 20};
  return pane == app::Pane::top ? top : pane == app::Pane::foot ? foot : column;
}

bool is_leaf(const app::Node& node) { return node.children.empty(); }

// A paragraph whose children are words, not boxes.
bool is_paragraph(const app::Node& node) {
  return style(node.look).flow == Flow::words ||
         (style(node.look).flow == Flow::stack && std::all_of(node.children.begin(), node.children.end(), runs_on));
}
}  // namespace

bool runs_on(const app::Node& node) {
  return node.look == app::Look::none && node.children.empty() &&
         (node.role == app::Role::text || node.role == app::Role::strong || node.role == app::Role::link);
}

PaneLayout lay_out(const LayoutInput& input, const Faces& faces) { return Layouter(input, faces).run(); }

PaneLayout Layouter::run() {
  const Edges& edges = pane_padding(input_.pane);
  const Style& pane = pane_style(input_.pane);
  const Given inner{.x = edges.left, .y = edges.top, .width = std::max(0.0f, input_.width - edges.across())};
  const float content = pane.flow == Flow::row ? place_row(input_.nodes, pane, inner) : place_stack(input_.nodes, inner, 0);
  out_.width = input_.width;
  out_.height = edges.down() + content;
  return std::move(out_);
}

bool Layouter::hidden(const app::Node& node) const {
  const bool for_sheets = node.look == app::Look::sheet_bar || node.look == app::Look::sheet_close;
  const float narrow = node.look == app::Look::tool ? tokens::tools_width : tokens::narrow_width;
  return (for_sheets && input_.window_width > tokens::sheets_width) || (node.wide && input_.window_width <= narrow);
}

void Layouter::leave_out(const app::Node& node, std::uint32_t parent) {
  const auto index = static_cast<std::uint32_t>(out_.boxes.size());
  out_.boxes.push_back({.node = &node, .shown = false, .parent = parent});
  for (const app::Node& child : node.children) leave_out(child, index);
  out_.boxes[index].after = static_cast<std::uint32_t>(out_.boxes.size());
}

// Places a node and all below it; returns its outer height.
float Layouter::place(const app::Node& node, Given given) {
  const auto index = static_cast<std::uint32_t>(out_.boxes.size());
  if (hidden(node)) {
    leave_out(node, given.parent);
    return 0;
  }
  const Style& look = style(node.look);
  const bool current = given.current || node.current;
  const Type type = type_of(node, given.type, current);
  const Colour ink = ink_of(node, given, current);
  float width = fixed_width(look) > 0 ? fixed_width(look) : given.width;
  if (look.max_width > 0) width = std::min(width, look.max_width);
  Edges padding = padding_of(node);
  if (!node.icon.empty() && !is_leaf(node)) padding.left += icon_size + look.icon_gap;

  const Placed before = placed();
  out_.boxes.push_back({.node = &node, .rect = {given.x, given.y, width, 0}, .type = type, .ink = ink, .parent = given.parent,
                        .first_line = static_cast<std::uint32_t>(out_.lines.size())});
  const Given inner{.x = given.x + padding.left, .y = given.y + padding.top, .width = std::max(0.0f, width - padding.across()),
                    .type = type, .ink = ink, .parent = index, .current = current};
  float content = 0;
  if (node.role == app::Role::prose) {
    out_.prose = index;
    content = input_.prose != nullptr ? input_.prose->height : 0;
  } else if (is_leaf(node)) {
    content = place_leaf(node, look, inner, index);
  } else if (is_paragraph(node)) {
    content = place_words(node.children, inner);
  } else {
    switch (look.flow) {
      case Flow::row: content = place_row(node.children, look, inner); break;
      case Flow::wrap: content = place_wrap(node.children, look, inner); break;
      case Flow::grid: content = place_grid(node.children, look, inner); break;
      case Flow::track: content = place_track(node.children, look, inner); break;
      case Flow::table: content = place_rows(node.children, columns_of(node, type, inner.width), inner); break;
      case Flow::stack: case Flow::words: content = place_stack(node.children, inner, look.gap); break;
    }
  }
  Box& box = out_.boxes[index];
  box.rect.h = std::max(look.min_height, content + padding.down());
  box.after = static_cast<std::uint32_t>(out_.boxes.size());
  // Text of a box that is taller than its words stands in its middle.
  if (is_leaf(node) && look.min_height > content + padding.down())
    move({before.boxes + 1, before.lines}, placed(), 0, std::floor((look.min_height - content - padding.down()) / 2));
  return box.rect.h;
}

Edges Layouter::padding_of(const app::Node& node) const {
  const Style& look = style(node.look);
  Edges padding = look.padding;
  if (look.shift_a_level > 0 && node.level > 1) padding.left += look.shift_a_level * static_cast<float>(node.level - 1);
  // The right rail's rows begin at its edge, so do their titles and buttons.
  const bool right = input_.pane == app::Pane::right;
  if (node.look == app::Look::rail_title && right) padding.left = padding.right = 0;
  if (node.look == app::Look::tool && right) padding.left = 0;
  // A row of the left rail that is a button («Visa fler») begins where its siblings' words do.
  if (node.look == app::Look::tool && input_.pane == app::Pane::left) padding.left = 10;
  return padding;
}

// The room above a node: its own, or that of what it begins with, as margins collapse in CSS.
float Layouter::above(const app::Node& node) const {
  const Style& look = style(node.look);
  const bool open = look.flow == Flow::stack && look.padding.top == 0 && !is_leaf(node) && !is_paragraph(node);
  if (open)
    for (const app::Node& child : node.children)
      if (!hidden(child)) return std::max(look.above, above(child));
  return look.above;
}

// What stands over the left rail is as wide as it, while there is one.
float Layouter::fixed_width(const Style& look) const {
  return look.rail_wide && input_.window_width <= tokens::sheets_width ? 0 : look.width;
}

float Layouter::place_stack(Nodes nodes, const Given& inner, float gap) {
  float y = inner.y, below = 0;
  bool first = true;
  for (const app::Node& node : nodes) {
    const Style& look = style(node.look);
    Given given = inner;
    if (hidden(node)) {
      leave_out(node, inner.parent);
      continue;
    }
    if (look.hang > 0) {
      given.x -= look.hang;
      given.y = y;
      place(node, given);
      continue;
    }
    if (!first) y += std::max({above(node), below, gap});
    given.y = y;
    if (node.role == app::Role::button) given.width = std::min(inner.width, natural(node, inner.type));
    y += place(node, given);
    below = look.below;
    first = false;
  }
  return y - inner.y;
}

float Layouter::place_leaf(const app::Node& node, const Style& look, const Given& inner, std::uint32_t index) {
  const Type type = out_.boxes[index].type;
  const float line_height = style(type).line_height;
  const float shift = node.icon.empty() ? 0 : icon_size + (node.text.empty() && node.role != app::Role::field ? 0 : look.icon_gap);
  const float width = std::max(0.0f, inner.width - shift);
  const auto keep = [&](const LinePiece& piece) {
    out_.lines.push_back({piece.begin, piece.end, piece.begin16, piece.end16, inner.x + shift,
                          inner.y + static_cast<float>(piece.line) * line_height, piece.width});
    ++out_.boxes[index].line_count;
  };
  if (node.role == app::Role::field) {
    keep({.width = width});  // the words are the <input>'s own
    return line_height;
  }
  if (node.text.empty()) return node.icon.empty() ? 0 : line_height;
  const TextRun run = run_of(node, type);
  const float limit = look.one_line ? std::numeric_limits<float>::infinity() : width;
  std::uint32_t lines = 0;
  for (LinePiece piece : break_lines({&run, 1}, limit)) {
    if (look.one_line) piece.width = std::min(piece.width, width);
    keep(piece);
    lines = piece.line + 1;
  }
  return static_cast<float>(lines) * line_height;
}

TextRun Layouter::run_of(const app::Node& node, Type type) const {
  return {node.text, &faces_.of(style(type).face), style(type).size};
}

// The width that a node takes when nothing is broken, in whole pixels.
float Layouter::natural(const app::Node& node, Type inherited) const {
  if (hidden(node)) return 0;
  const Style& look = style(node.look);
  if (fixed_width(look) > 0) return fixed_width(look);
  const Type type = type_of(node, inherited, node.current);
  float width = 0;
  if (is_leaf(node)) {
    if (!node.text.empty()) width = text_width(run_of(node, type));
    if (!node.icon.empty()) width += icon_size + (node.text.empty() ? 0 : look.icon_gap);
  } else {
    const bool across = look.flow == Flow::row || look.flow == Flow::wrap || is_paragraph(node);
    for (const app::Node& child : node.children) {
      const float wide = natural(child, type);
      width = across ? width + wide + (width > 0 && wide > 0 ? look.gap : 0) : std::max(width, wide);
    }
    if (!node.icon.empty()) width += icon_size + look.icon_gap;
  }
  return std::ceil(width - 0.01f) + padding_of(node).across();
}

void Layouter::move(Placed from, Placed to, float dx, float dy) {
  for (std::size_t i = from.boxes; i < to.boxes; ++i) out_.boxes[i].rect.x += dx, out_.boxes[i].rect.y += dy;
  for (std::size_t i = from.lines; i < to.lines; ++i) out_.lines[i].x += dx, out_.lines[i].y += dy;
}

Type Layouter::type_of(const app::Node& node, Type inherited, bool current) const {
  const Style& look = style(node.look);
  const Type type = current && look.current_type ? *look.current_type : look.type.value_or(inherited);
  return node.role == app::Role::strong && node.look == app::Look::none ? strong(type) : type;
}

Colour Layouter::ink_of(const app::Node& node, const Given& given, bool current) const {
  const Style& look = style(node.look);
  if (node.look == app::Look::chip) return strong(node.tone);
  if (node.look == app::Look::tool && (input_.pane == app::Pane::left || input_.pane == app::Pane::right)) return Colour::accent;
  if (current && look.current_ink) return *look.current_ink;
  if (look.ink) return *look.ink;
  if (node.tone == app::Tone::accent) return Colour::accent;
  if (node.role == app::Role::strong) return Colour::text;
  // A link among words shows as one, unless its paragraph is the link (a title).
  const bool titled = given.parent != no_box && style(out_.boxes[given.parent].node->look).underline_on_hover;
  return node.role == app::Role::link && !titled ? Colour::accent : given.ink;
}

}  // namespace diarium::ui
