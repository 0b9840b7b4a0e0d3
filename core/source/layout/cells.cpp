#include "source/layout/cells.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/sorting.h"
#include "source/layout/tables.h"

namespace diarium::source::layout {
namespace {

constexpr std::size_t most_tables = 64;   // Of a page that are looked at.
constexpr std::size_t most_spots = 100;   // Of a row.
constexpr std::size_t few_rows = 4;       // Without a number: these, too, may be a letterhead, which programs set as a table.
constexpr std::int32_t touching = 30;     // Per cent of the size that boxes may lie over each other: those of letters are higher than what is seen.

/// Lines of one cell; from left to right and from top to bottom.
struct Spot {
  std::size_t first = 0, end = 0;  ///< Of the table's lines.
  Box box;
};
using SpotRow = std::vector<Spot>;

/// The rows of a table, whose lines are brought in the order of its cells.
std::vector<SpotRow> spots_of(std::vector<const Line*>& own) {
  sort_briefly(own, {}, [](const Line* line) { return std::tuple(line->place.row, line->place.cell); });
  std::vector<SpotRow> rows;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool same_row = i > 0 && own[i - 1]->place.row == own[i]->place.row;
    if (!same_row) rows.emplace_back();
    if (!same_row || own[i - 1]->place.cell != own[i]->place.cell) rows.back().push_back({i, i, own[i]->box});
    rows.back().back().end = i + 1;
    rows.back().back().box = united(rows.back().back().box, own[i]->box);
  }
  return rows;
}

/// Do rows stand below each other, and the cells of each beside each other?
bool stand_in_order(const std::vector<SpotRow>& rows, std::int32_t slack) {
  std::int32_t bottom = rows.front().front().box.top;
  for (const SpotRow& row : rows) {
    std::int32_t lowest = bottom;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].box.top < bottom - slack) return false;
      if (i > 0 && row[i].box.left < row[i - 1].box.right - slack) return false;
      lowest = std::max(lowest, row[i].box.bottom);
    }
    bottom = lowest;
  }
  return true;
}

/// The columns, by the rows that have the most cells; none where those stand in no columns.
std::vector<Extent> columns_of_spots(const std::vector<SpotRow>& rows, std::int32_t slack) {
  std::size_t most = 0;
  for (const SpotRow& row : rows) most = std::max(most, row.size());
  std::vector<Extent> columns;
  for (const SpotRow& row : rows) {
    if (row.size() < most) continue;
    if (columns.empty())
      for (const Spot& spot : row) columns.push_back({spot.box.left, spot.box.right});
    for (std::size_t i = 0; i < most; ++i) {
      columns[i].left = std::min(columns[i].left, row[i].box.left);
      columns[i].right = std::max(columns[i].right, row[i].box.right);
    }
  }
  for (std::size_t i = 1; i < most; ++i)
    if (columns[i].left < columns[i - 1].right - slack) return {};
  return columns;
}

/// The column that most of the cell stands in, or else the next.
std::size_t column_at(const std::vector<Extent>& columns, const Box& box) {
  const auto off = [&](const Extent& column) { return std::max({column.left - box.right, box.left - column.right, -std::min(box.right - column.left, column.right - box.left)}); };
  std::size_t best = 0;
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (off(columns[i]) < off(columns[best])) best = i;
  return best;
}

/// The table of these lines; no rows where the tags do not say what is seen.
std::vector<TableRow> rows_of_tags(std::vector<const Line*> own) {
  const std::int32_t slack = own.front()->size * touching / 100;
  const std::vector<SpotRow> rows = spots_of(own);
  if (!stand_in_order(rows, slack)) return {};
  const std::vector<Extent> columns = columns_of_spots(rows, slack);
  if (columns.size() < 2 || columns.size() > most_spots) return {};
  const bool has_numbers = std::ranges::any_of(own, [](const Line* line) { return is_number(line->text); });
  if (rows.size() <= 2 || (!has_numbers && rows.size() <= (columns.size() == 2 ? letterhead_rows : few_rows))) return {};
  std::vector<TableRow> table;
  for (const SpotRow& row : rows) {
    table.emplace_back(columns.size());
    std::size_t free = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t column = row.size() == columns.size() ? i : column_at(columns, row[i].box);
      if (column < free) return {};
      free = column + 1;
      Lines parts;
      for (std::size_t at = row[i].first; at < row[i].end; ++at) {
        if (!parts.empty() && parts.back().row != own[at]->row) table.back()[column].push_back(joined(std::exchange(parts, {})));
        parts.push_back(*own[at]);
      }
      table.back()[column].push_back(joined(std::move(parts)));
    }
  }
  return table;
}

/// Is the line above (-1) or below (1) the box, or beside it (0)?
int side_of(const Line& line, const Box& box) {
  const std::int32_t middle = (line.box.top + line.box.bottom) / 2;
  return middle < box.top ? -1 : middle > box.bottom ? 1 : 0;
}

}  // namespace

std::optional<TaggedTable> take_tagged_table(Lines& lines) {
  std::vector<std::uint16_t> tried;
  for (const Line& first : lines) {
    const std::uint16_t number = first.place.table;
    if (number == 0 || std::ranges::find(tried, number) != tried.end()) continue;
    if (tried.size() == most_tables) break;
    tried.push_back(number);
    std::vector<const Line*> own;
    Box box = first.box;
    std::uint16_t begin = 0xFFFF, end = 0;
    for (const Line& line : lines) {
      if (line.place.table != number) continue;
      own.push_back(&line);
      box = united(box, line.box);
      begin = std::min(begin, line.place.order);
      end = std::max(end, line.place.order);
    }
    const bool alone = std::ranges::all_of(lines, [&](const Line& line) {
      if (line.place.table == number) return true;
      const int side = side_of(line, box);
      return side != 0 && (line.place.order == 0 || (side < 0 ? line.place.order < begin : line.place.order > end));
    });
    if (!alone) continue;
    TaggedTable found;
    found.rows = rows_of_tags(std::move(own));
    if (found.rows.empty()) continue;
    Lines below;
    for (Line& line : lines)
      if (line.place.table != number) (side_of(line, box) < 0 ? found.above : below).push_back(std::move(line));
    lines = std::move(below);
    return found;
  }
  return std::nullopt;
}

}  // namespace diarium::source::layout
