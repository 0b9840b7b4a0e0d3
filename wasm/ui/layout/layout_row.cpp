#include <algorithm>
#include <cmath>

#include "ui/layout/layout_inner.h"

namespace diarium::ui {

namespace {
constexpr float least_grown = 40;  // what grows keeps this much even where there is no room
constexpr float mark_size = 12;    // a dated paper on the timeline
constexpr float least_label = 48;  // of its words, where its mark fills the line
}  // namespace

// One line; what grows shares what is left, and what stands far goes to the far end.
float Layouter::place_row(Nodes nodes, const Style& look, const Given& inner) {
  std::vector<float> widths;
  float taken = 0, count = 0;
  for (const app::Node& node : nodes) {
    if (hidden(node)) {
      widths.push_back(0);
      continue;
    }
    const Style& child = style(node.look);
    const bool grows = child.share == Share::grow;
    taken += (widths.empty() ? 0 : look.gap);
    widths.push_back(grows ? 0 : std::min(natural(node, inner.type), inner.width));
    taken += widths.back();
    count += grows ? 1 : 0;
  }
  float left = std::max(inner.width - taken, 0.0f);
  if (nodes.size() > 1 && !hidden(nodes.front()) && style(nodes.front().look).share == Share::grow && left < std::min(style(nodes.front().look).least_width, inner.width)) {
    Given below = inner;
    below.y += place(nodes.front(), inner) + look.gap;
    return below.y - inner.y + place_wrap(nodes.subspan(1), look, below);
  }
  for (std::size_t i = 0; i < nodes.size() && count > 0; ++i) {
    const Style& child = style(nodes[i].look);
    if (child.share != Share::grow || hidden(nodes[i])) continue;
    float width = std::max(least_grown, std::floor(left / count));
    if (child.max_width > 0) width = std::min(width, child.max_width);
    widths[i] = width;
    left -= width;
    count -= 1;
  }
  std::vector<Placed> starts;  // what stood before each child, and after the last
  float x = inner.x, height = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    starts.push_back(placed());
    Given given = inner;
    if (style(nodes[i].look).share == Share::far && left > 0) {
      x += left;
      left = 0;
    }
    given.x = x;
    given.width = widths[i];
    height = std::max(height, place(nodes[i], given));
    if (!hidden(nodes[i])) x += widths[i] + look.gap;
  }
  starts.push_back(placed());
  for (std::size_t i = 0; i < nodes.size() && look.align != Align::start; ++i) {
    const Box& box = out_.boxes[starts[i].boxes];
    const float room = height - box.rect.h;
    if (box.shown) move(starts[i], starts[i + 1], 0, look.align == Align::centre ? std::floor(room / 2) : room);
  }
  return height;
}

float Layouter::place_wrap(Nodes nodes, const Style& look, const Given& inner) {
  float x = inner.x, y = inner.y, height = 0;
  for (const app::Node& node : nodes) {
    if (hidden(node)) {
      leave_out(node, inner.parent);
      continue;
    }
    Given given = inner;
    given.width = std::min(natural(node, inner.type), inner.width);
    if (x > inner.x && x + given.width > inner.x + inner.width) {
      x = inner.x;
      y += height + look.line_gap;
      height = 0;
    }
    given.x = x;
    given.y = y;
    height = std::max(height, place(node, given));
    x += given.width + look.gap;
  }
  return y + height - inner.y;
}

float Layouter::place_grid(Nodes nodes, const Style& look, const Given& inner) {
  const auto columns = static_cast<std::size_t>(std::clamp(std::floor((inner.width + look.gap) / (look.column + look.gap)), 1.0f, 3.0f));
  const float width = std::floor((inner.width - look.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float y = inner.y, bottom = inner.y;
  for (std::size_t row = 0; row < nodes.size(); row += columns) {
    if (row > 0) y = bottom + look.line_gap;
    float height = 0;
    std::vector<std::uint32_t> cells;
    for (std::size_t i = row; i < std::min(row + columns, nodes.size()); ++i) {
      Given given = inner;
      given.x = inner.x + static_cast<float>(i - row) * (width + look.gap);
      given.y = y;
      given.width = width;
      cells.push_back(static_cast<std::uint32_t>(out_.boxes.size()));
      height = std::max(height, place(nodes[i], given));
    }
    for (const std::uint32_t cell : cells) out_.boxes[cell].rect.h = height;
    bottom = y + height;
  }
  return bottom - inner.y;
}

// Marks stand where their time is, their words beside them, years below their tick.
float Layouter::place_track(Nodes nodes, const Style& look, const Given& inner) {
  float height = look.min_height - look.padding.down();
  for (const app::Node& node : nodes) {
    const float from = inner.x + inner.width * static_cast<float>(node.from) / 1000;
    const float to = inner.x + inner.width * static_cast<float>(node.to) / 1000;
    Given given = inner;
    given.width = std::min(natural(node, inner.type), inner.width);
    const float end = inner.x + inner.width - given.width;
    if (node.look == app::Look::strip_bar) {
      given.width = std::max(mark_size, std::round(to - from));
      given.x = std::round(std::clamp(from, inner.x + mark_size / 2, inner.x + inner.width - mark_size / 2) - mark_size / 2);
      given.y += std::floor((height - mark_size) / 2);
    } else if (node.look == app::Look::strip_label) {
      // On no side too long a text is written over its mark; it ends in «…».
      const float room_before = from - mark_size - inner.x, room_behind = inner.x + inner.width - to - mark_size;
      given.width = std::min(given.width, std::max({room_before, room_behind, least_label}));
      const float before = from - mark_size - given.width;
      given.x = std::round(before >= inner.x ? before : std::min(to + mark_size, inner.x + inner.width - given.width));
      given.y += std::floor((height - style(style(node.look).type.value_or(inner.type)).line_height) / 2);
    } else {
      given.x = std::round(std::clamp(from - given.width / 2, inner.x, std::max(inner.x, end)));
    }
    const float needs = place(node, given) + given.y - inner.y;
    height = std::max(height, needs);
  }
  return height;
}

}  // namespace diarium::ui
