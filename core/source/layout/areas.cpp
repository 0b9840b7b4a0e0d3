#include "source/layout/areas.h"

#include <algorithm>
#include <utility>

#include "source/layout/columns.h"
#include "source/layout/tables.h"
#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

constexpr std::int32_t narrow_column = 32;  // Sizes; a page's whole width has 40 or more.
constexpr std::int32_t label_gap = 300;  // Per cent of the size: words farther apart on a row are not one line.

Extent extent_of(const Lines& lines) {
  Extent extent{lines.front().box.left, lines.front().box.right};
  for (const Line& line : lines) {
    extent.left = std::min(extent.left, line.box.left);
    extent.right = std::max(extent.right, line.box.right);
  }
  return extent;
}

/// Joins «1.» or «•» to the words on its right.
Lines with_marks_joined(Lines lines) {
  Lines marked;
  for (Line& line : lines) {
    const bool mark = !marked.empty() && marked.back().row == line.row && is_lone_mark(marked.back().text) &&
                      (line.box.left - marked.back().box.right) * 10 < line.size * 60;
    if (!mark) {
      marked.push_back(std::move(line));
      continue;
    }
    const std::int32_t left = line.box.left;
    marked.back() = joined(std::move(marked.back()), std::move(line));
    marked.back().words_left = left;
  }
  return marked;
}

/// Is the text of a narrow column set to both its edges? Then a line of two words may have any gap between them.
bool is_justified(const Lines& lines, Extent extent) {
  std::size_t full = 0;
  for (const Line& line : lines) full += std::abs(line.box.left - extent.left) < line.size / 5 && std::abs(line.box.right - extent.right) < line.size / 5;
  return full >= 3 && full * 4 >= lines.size() && extent.right - extent.left < lines.front().size * narrow_column;
}

void add_text(Lines lines, Extent extent, std::vector<Area>& areas) {
  if (lines.empty()) return;
  Area area;
  area.left = extent.left;
  area.right = extent.right;
  const bool justified = is_justified(lines, extent);
  for (Line& line : lines) {
    const bool on_row = !area.lines.empty() && area.lines.back().row == line.row && line.box.left >= area.lines.back().box.right;
    const bool wide = on_row && (line.box.left - area.lines.back().box.right) * 100 >= line.size * label_gap;
    const bool stretched = wide && justified && std::abs(area.lines.back().box.left - extent.left) < line.size / 5 &&
                           std::abs(line.box.right - extent.right) < line.size / 5;
    if (!on_row || (wide && !stretched)) {
      area.lines.push_back(std::move(line));
      continue;
    }
    area.lines.back() = joined(std::move(area.lines.back()), std::move(line));
  }
  areas.push_back(std::move(area));
}

/// Text that has tables in it, top to bottom.
void add_block(Lines lines, std::vector<Area>& areas) {
  if (lines.empty()) return;
  const Extent extent = extent_of(lines);
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t begin = first;
    FoundTable table;
    while (begin < lines.size() && (table = table_at(lines, begin)).lines == 0) ++begin;
    add_text(Lines(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(first)),
                   std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(begin))),
             extent, areas);
    if (table.lines > 0) {
      if (table.side_by_side) {
        for (Lines& column : table.columns) {
          const Extent own = extent_of(column);
          add_text(std::move(column), own, areas);
        }
      } else {
        Area area;
        area.table = std::move(table.rows);
        areas.push_back(std::move(area));
      }
    }
    first = begin + table.lines;
  }
}

void add_part(Lines lines, int depth, std::vector<Area>& areas) {
  const Columns found = depth > 0 ? columns_of(lines) : Columns{};
  if (!found.found) {
    add_block(std::move(lines), areas);
    return;
  }
  Lines above, left, right, below;
  for (Line& line : lines) {
    Lines& part = line.row < found.first_row ? above : line.row > found.last_row ? below : line.box.left >= found.gutter ? right : left;
    part.push_back(std::move(line));
  }
  add_part(std::move(above), depth - 1, areas);
  add_part(std::move(left), depth - 1, areas);
  add_part(std::move(right), depth - 1, areas);
  add_part(std::move(below), depth - 1, areas);
}

}  // namespace

std::vector<Area> areas_of(Lines lines) {
  constexpr int depth = 4;  // Columns within columns; more finds none in any paper, less joins three columns.
  std::vector<Area> areas;
  add_part(with_marks_joined(std::move(lines)), depth, areas);
  return areas;
}

}  // namespace diarium::source::layout
