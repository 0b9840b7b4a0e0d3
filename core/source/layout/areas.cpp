#include "source/layout/areas.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "source/layout/cells.h"
#include "source/layout/columns.h"
#include "source/layout/edges.h"
#include "source/layout/tables.h"
#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

constexpr std::int32_t widest_word_gap = 13;      // Per cent of the size: what is wider parts two words.
constexpr std::int32_t narrow_column = 32;  // Sizes; a page's whole width has 40 or more.
constexpr std::int32_t same_right = 5;   // Tenths of a point that lines of a column may end apart.
constexpr std::ptrdiff_t many_ends = 4;  // Lines that end together: a column's edge.
constexpr std::int32_t label_gap = 300;  // Per cent of the size: words farther apart on a row are not one line.

Extent extent_of(const Lines& lines) {
  Extent extent{lines.front().box.left, lines.front().box.right};
  for (const Line& line : lines) {
    extent.left = std::min(extent.left, line.box.left);
    extent.right = std::max(extent.right, line.box.right);
  }
  return extent;
}

/// Right edges of lines, in order.
std::vector<std::int32_t> rights_of(const Lines& lines) {
  std::vector<std::int32_t> rights;
  for (const Line& line : lines) rights.push_back(line.box.right);
  std::ranges::sort(rights);
  return rights;
}

/// Does the mark end a line, not begin one: nearer to the words before it than to those behind, or where many lines end, as
/// the last word of a justified line does?
bool ends_line(const Line* before, const Line& mark, const Line& after, const std::vector<std::int32_t>& rights) {
  if (!before || before->row != mark.row) return false;
  if (mark.box.left - before->box.right < after.box.left - mark.box.right) return true;
  const auto from = std::ranges::lower_bound(rights, mark.box.right - same_right), to = std::ranges::upper_bound(rights, mark.box.right + same_right);
  return to - from > many_ends;
}

/// Joins «1.» or «•» to the words on its right.
Lines with_marks_joined(Lines lines) {
  const std::vector<std::int32_t> rights = rights_of(lines);
  Lines marked;
  for (Line& line : lines) {
    const bool mark = !marked.empty() && marked.back().row == line.row && same_cell(marked.back().place, line.place) && is_lone_mark(marked.back().text) &&
                      (line.box.left - marked.back().box.right) * 10 < line.size * 60 &&
                      !ends_line(marked.size() > 1 ? &marked[marked.size() - 2] : nullptr, marked.back(), line, rights);
    if (!mark) {
      marked.push_back(std::move(line));
      continue;
    }
    const std::int32_t left = line.box.left;
    Lines both{std::move(marked.back()), std::move(line)};
    marked.back() = joined(std::move(both));
    marked.back().words_left = left;
  }
  return marked;
}

/// The lines of a row from `first` on end before the result.
std::size_t row_end(const Lines& lines, std::size_t first) {
  std::size_t end = first + 1;
  while (end < lines.size() && lines[end].row == lines[first].row) ++end;
  return end;
}

bool at_edge(std::int32_t x, std::int32_t edge, std::int32_t size) { return std::abs(x - edge) * 5 < size; }

enum class Gaps : std::uint8_t { one, even, uneven };

/// Are the words of the row as far from each other everywhere, as no cells are?
Gaps gaps_of(const Lines& lines, std::size_t first, std::size_t end) {
  std::int32_t least = 0, most = 0, gaps = 0;
  const Piece* before = nullptr;
  for (std::size_t i = first; i < end; ++i) {
    for (const Piece& piece : lines[i].pieces) {
      const bool after_mark = i == first && lines[i].words_left > 0 && piece.box.left <= lines[i].words_left;
      const std::int32_t gap = before && !after_mark ? piece.box.left - before->box.right : 0;
      before = &piece;
      if (gap * 100 <= lines[i].size * widest_word_gap) continue;
      least = gaps == 0 ? gap : std::min(least, gap);
      most = std::max(most, gap);
      ++gaps;
    }
  }
  if (gaps < 2) return Gaps::one;
  return (most - least) * 4 <= lines[first].size ? Gaps::even : Gaps::uneven;
}

/// A line that is set to both edges of a narrow column may have any gap between its words: it is made one again, before
/// anybody takes its words for cells.
Lines with_stretched_joined(Lines lines) {
  if (lines.empty()) return lines;
  const Extent extent = extent_of(lines);
  if (extent.right - extent.left >= lines.front().size * narrow_column) return lines;
  std::vector<std::int32_t> lefts;  // Of rows: an item's lines hang farther in.
  for (std::size_t first = 0; first < lines.size(); first = row_end(lines, first)) lefts.push_back(lines[first].box.left);
  std::ranges::sort(lefts);
  const auto starts_full = [&](std::size_t first) {
    const std::int32_t x = lines[first].box.left, near = lines[first].size / 5;
    if (at_edge(x, extent.left, lines[first].size) || lines[first].words_left > 0) return true;
    return std::ranges::upper_bound(lefts, x + near) - std::ranges::lower_bound(lefts, x - near) >= 3;
  };
  const auto ends_full = [&](std::size_t end) { return at_edge(lines[end - 1].box.right, extent.right, lines[end - 1].size); };
  std::size_t rows = 0, full = 0;  // Full are no lines of one wide gap: rows of two cells may reach both edges as well.
  for (std::size_t first = 0; first < lines.size(); first = row_end(lines, first), ++rows) {
    const std::size_t end = row_end(lines, first);
    full += starts_full(first) && ends_full(end) && (end == first + 1 || gaps_of(lines, first, end) == Gaps::even);
  }
  const bool justified = full >= 3 && full * 5 >= rows;
  const auto ends_here = std::ranges::count_if(lines, [&](const Line& line) { return at_edge(line.box.right, extent.right, line.size); });
  // A line alone among short ones: even white from edge to edge, and no words of the rows beside it begin where its own do.
  const auto is_lone = [&](std::size_t first, std::size_t end) {
    if (ends_here < 2 || !starts_full(first) || gaps_of(lines, first, end) != Gaps::even) return false;
    const std::uint32_t row = lines[first].row;
    const auto shares = [&](std::size_t i) {
      return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first) + 1, lines.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const Line& own) { return at_edge(own.box.left, lines[i].box.left, own.size) || (own.box.right != extent.right && at_edge(own.box.right, lines[i].box.right, own.size)); });
    };
    for (std::size_t i = first; i > 0 && lines[i - 1].row + 1 >= row; --i)
      if (shares(i - 1)) return false;
    for (std::size_t i = end; i < lines.size() && lines[i].row <= row + 1; ++i)
      if (shares(i)) return false;
    return true;
  };
  Lines whole;
  for (std::size_t first = 0; first < lines.size();) {
    const std::size_t end = row_end(lines, first);
    const bool two_words = end == first + 2 && lines[first].pieces.size() == 1 && lines[first + 1].pieces.size() == 1;
    const bool is_one = std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.begin() + static_cast<std::ptrdiff_t>(end),
                                    [&](const Line& line) { return may_be_one(line.place, lines[first].place); });
    const bool reaches = is_one && end > first + 1 && ends_full(end);
    const bool stretched = reaches && (justified ? gaps_of(lines, first, end) != Gaps::uneven && (starts_full(first) || !two_words) : is_lone(first, end));
    const auto from = lines.begin() + static_cast<std::ptrdiff_t>(first), to = lines.begin() + static_cast<std::ptrdiff_t>(end);
    if (stretched)
      whole.push_back(joined(Lines(std::make_move_iterator(from), std::make_move_iterator(to))));
    else
      std::move(from, to, std::back_inserter(whole));
    first = end;
  }
  return whole;
}

void add_text(Lines lines, Extent extent, std::vector<Area>& areas) {
  if (lines.empty()) return;
  Area area;
  area.left = extent.left;
  area.right = extent.right;
  Lines open;  // Parts of the line that is being made.
  for (Line& line : lines) {
    const bool on_row = !open.empty() && open.back().row == line.row && line.box.left >= open.back().box.right;
    if (!on_row || (line.box.left - open.back().box.right) * 100 >= line.size * label_gap) {
      if (!open.empty()) area.lines.push_back(joined(std::move(open)));
      open.clear();
    }
    open.push_back(std::move(line));
  }
  area.lines.push_back(joined(std::move(open)));
  areas.push_back(std::move(area));
}

/// Each column by itself. Its lines end where the next one begins; the last may be as wide as the one before, at least to
/// `right`: whether a line ended on purpose is not told by the words of so few.
void add_side_by_side(std::vector<Lines> columns, std::int32_t right, std::vector<Area>& areas) {
  std::vector<Extent> extents;
  for (const Lines& column : columns) extents.push_back(column.empty() ? Extent{} : extent_of(column));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Extent own = extents[i];
    if (i + 1 < columns.size() && extents[i + 1].left > own.left)
      own.right = extents[i + 1].left;
    else
      own.right = std::max({own.right, right, i > 0 ? 2 * own.left - extents[i - 1].left : own.right});
    const std::size_t before = areas.size();
    add_text(std::move(columns[i]), own, areas);
    if (areas.size() > before) areas.back().beside = true;
  }
}

/// Text that has tables in it, top to bottom.
void add_block(Lines lines, std::vector<Area>& areas) {
  if (lines.empty()) return;
  const Extent extent = extent_of(lines);
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t begin = first;
    FoundTable table;
    EdgedRows edged;
    while (begin < lines.size()) {
      table = table_at(lines, begin);
      edged = edged_rows_at(lines, begin, extent.right, table.lines > 0 ? Edges::hidden : Edges::any);
      // A table that takes nearly all of the rows knows more of them.
      (table.lines * 3 >= edged.lines * 2 ? edged.lines : table.lines) = 0;
      if (table.lines + edged.lines > 0) break;
      begin += std::max<std::size_t>(table.none_within, 1);
    }
    add_text(Lines(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(first)),
                   std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(begin))),
             extent, areas);
    if (edged.lines > 0) {
      std::vector<Lines> columns;
      columns.push_back(std::move(edged.left));
      columns.push_back(std::move(edged.right));
      add_side_by_side(std::move(columns), extent.right, areas);
    } else if (table.lines > 0) {
      if (table.side_by_side) {
        add_side_by_side(std::move(table.columns), extent.right, areas);
      } else {
        Area area;
        area.table = std::move(table.rows);
        areas.push_back(std::move(area));
      }
    }
    first = begin + edged.lines + table.lines;
  }
}

void add_part(Lines lines, int depth, std::vector<Area>& areas);

/// Without tables that the file tells by its tags.
void add_untagged(Lines lines, int depth, std::vector<Area>& areas) {
  lines = with_stretched_joined(std::move(lines));
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

/// Down to each table that the file tells by its tags and that stands alone there, then what follows it.
void add_part(Lines lines, int depth, std::vector<Area>& areas) {
  while (std::optional<TaggedTable> found = take_tagged_table(lines)) {
    add_untagged(std::move(found->above), depth, areas);
    Area area;
    area.table = std::move(found->rows);
    areas.push_back(std::move(area));
  }
  add_untagged(std::move(lines), depth, areas);
}

}  // namespace

std::vector<Area> areas_of(Lines lines) {
  constexpr int depth = 4;  // Columns within columns; more finds none in any paper, less joins three columns.
  std::vector<Area> areas;
  add_part(with_marks_joined(std::move(lines)), depth, areas);
  return areas;
}

}  // namespace diarium::source::layout
