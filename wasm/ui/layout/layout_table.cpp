#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/letters.h"
#include "ui/layout/layout_inner.h"

namespace diarium::ui {

namespace {
// Calls visit for each row below a table, through its head and body.
template <class Visit>
void each_row(const app::Node& node, Visit visit) {
  for (const app::Node& child : node.children) {
    if (child.role == app::Role::table_row) visit(child);
    else each_row(child, visit);
  }
}
}  // namespace

float Layouter::longest_word(const app::Node& node, Type inherited) const {
  const Style& look = style(node.look);
  Type type = look.type.value_or(inherited);
  float longest = 0;
  if (!node.children.empty()) {
    for (const app::Node& child : node.children) longest = std::max(longest, longest_word(child, type));
  } else {
    const TextRun run = run_of(node, type);
    for (const LinePiece& piece : break_lines({&run, 1}, 1e9f)) {
      std::string_view rest = run.text.substr(piece.begin, piece.end - piece.begin);
      while (!rest.empty()) longest = std::max(longest, text_width({take_until(rest, ' '), run.font, run.size}));
    }
  }
  return std::ceil(longest) + look.padding.across();
}

// As browsers do it: every column gets its longest word; what is left is shared by how much each would like. Where there is
// no room for the longest words, columns that can be done without are left out, and then all give way alike.
Layouter::Columns Layouter::columns_of(const app::Node& table, Type type, float width) const {
  std::vector<float> least, wanted;
  std::vector<bool> dispensable;
  each_row(table, [&](const app::Node& row) {
    for (std::size_t i = 0; i < row.children.size(); ++i) {
      if (i >= wanted.size()) wanted.push_back(0), least.push_back(0), dispensable.push_back(row.children[i].wide);
      if (hidden(row.children[i])) continue;
      wanted[i] = std::max(wanted[i], natural(row.children[i], type));
      least[i] = std::max(least[i], std::min(wanted[i], longest_word(row.children[i], type)));
    }
  });
  float wanted_width = std::accumulate(wanted.begin(), wanted.end(), 0.0f), needed = std::accumulate(least.begin(), least.end(), 0.0f);
  Columns columns;
  columns.left_out.resize(wanted.size());
  for (std::size_t i = wanted.size(); i-- > 0 && needed > width;) {
    if (!dispensable[i]) continue;
    wanted_width -= wanted[i], needed -= least[i];
    wanted[i] = least[i] = 0;
    columns.left_out[i] = true;
  }
  if (needed > width)
    for (float& one : least) one *= width / needed;
  needed = std::min(needed, width);
  float x = 0, edge = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    float column = least[i];
    if (wanted_width <= width) column = wanted[i] + (width - wanted_width) * (wanted_width > 0 ? wanted[i] / wanted_width : 0);
    else if (wanted_width > needed) column += std::max(0.0f, width - needed) * (wanted[i] - least[i]) / (wanted_width - needed);
    x += column;
    columns.widths.push_back(std::round(x) - edge);  // columns begin on whole pixels
    edge = std::round(x);
  }
  return columns;
}

float Layouter::place_rows(Nodes nodes, const Columns& columns, const Given& inner) {
  float y = inner.y;
  for (const app::Node& node : nodes) {
    const auto index = static_cast<std::uint32_t>(out_.boxes.size());
    out_.boxes.push_back({.node = &node, .rect = {inner.x, y, inner.width, 0}, .type = inner.type, .ink = inner.ink, .parent = inner.parent});
    Given below = inner;
    below.y = y;
    below.parent = index;
    const float height = node.role == app::Role::table_row ? place_cells(node, columns, below) : place_rows(node.children, columns, below);
    out_.boxes[index].rect.h = height;
    out_.boxes[index].first_line = static_cast<std::uint32_t>(out_.lines.size());
    out_.boxes[index].after = static_cast<std::uint32_t>(out_.boxes.size());
    y += height;
  }
  return y - inner.y;
}

float Layouter::place_cells(const app::Node& row, const Columns& columns, const Given& inner) {
  float x = inner.x, height = 0;
  std::vector<std::uint32_t> cells;
  for (std::size_t i = 0; i < row.children.size(); ++i) {
    if (columns.left_out[i]) {
      leave_out(row.children[i], inner.parent);
      continue;
    }
    Given given = inner;
    given.x = x;
    given.width = columns.widths[i];
    cells.push_back(static_cast<std::uint32_t>(out_.boxes.size()));
    height = std::max(height, place(row.children[i], given));
    x += columns.widths[i];
  }
  for (const std::uint32_t cell : cells)
    if (out_.boxes[cell].shown) out_.boxes[cell].rect.h = height;
  return height;
}

}  // namespace diarium::ui
