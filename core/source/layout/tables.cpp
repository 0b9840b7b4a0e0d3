#include "source/layout/tables.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/sorting.h"
#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

constexpr std::size_t most_rows = 4000;      // Of one table; a longer one is read as several.
constexpr std::int32_t wide_gap = 400;       // Per cent of the size: who signs stands so far apart.
constexpr std::int32_t exact = 3;            // Tenths of a point that cells of a column may begin apart.
constexpr std::size_t many_rows = 64;        // That are no table are not tried again from each of them.
constexpr std::uint32_t most_of_marks = 24;  // Letters of a row in a column that may be two: marks, counts and their heads.
constexpr std::int32_t narrow_strip = 30;    // Per cent of the size; two words stand closer.
constexpr std::size_t most_columns = 40;     // Of a table that is looked through for more.
constexpr std::int32_t next_row = 320;       // Per cent of the size: a row farther below is of another table.

struct Row {
  std::size_t first = 0, end = 0;
  std::int32_t top = 0, bottom = 0;
  [[nodiscard]] std::size_t cells() const { return end - first; }
};

Row row_at(const Lines& lines, std::size_t at) {
  Row row{at, at, lines[at].box.top, lines[at].box.bottom};
  while (row.end < lines.size() && lines[row.end].row == lines[at].row) {
    row.top = std::min(row.top, lines[row.end].box.top);
    row.bottom = std::max(row.bottom, lines[row.end].box.bottom);
    ++row.end;
  }
  return row;
}

/// The columns with the cells of one more row: extents that touch become one.
std::vector<Extent> widened(std::vector<Extent> columns, const Lines& lines, const Row& row) {
  for (std::size_t i = row.first; i < row.end; ++i) columns.push_back({lines[i].box.left, lines[i].box.right});
  sort_briefly(columns, {}, &Extent::left);
  std::vector<Extent> merged;
  for (const Extent& one : columns) {
    if (!merged.empty() && one.left <= merged.back().right)
      merged.back().right = std::max(merged.back().right, one.right);
    else
      merged.push_back(one);
  }
  return merged;
}

std::size_t column_of(const std::vector<Extent>& columns, const Line& line) {
  const auto after = std::ranges::upper_bound(columns, line.box.left, {}, &Extent::left);
  return after == columns.begin() ? 0 : static_cast<std::size_t>(after - columns.begin()) - 1;
}

/// From the top of the row before to that of row `i`.
std::int32_t pitch(const std::vector<Row>& rows, std::size_t i) { return rows[i].top - rows[i - 1].top; }

/// The rows of the table that begins at `begin`, and its columns.
struct Grid {
  std::vector<Row> rows;
  std::vector<Extent> columns;
};

/// Does the file tag the cells of the first row as elements of their own? One of all cells says nothing of any.
bool tells_cells(const Lines& lines, const Grid& grid) {
  return !may_be_one(lines[grid.rows.front().first].place, lines[grid.rows.front().end - 1].place);
}

Grid grid_at(const Lines& lines, std::size_t begin) {
  Grid grid;
  for (std::size_t at = begin; at < lines.size() && grid.rows.size() < most_rows;) {
    const Row row = row_at(lines, at);
    if (grid.rows.empty() && row.cells() < 2) break;
    if (!grid.rows.empty() && (row.top - grid.rows.back().bottom) * 100 > lines[at].size * next_row) break;
    const bool one_element = row.cells() > 1 && is_same_element(lines[row.first].place, lines[row.end - 1].place);
    if (!grid.rows.empty() && one_element && tells_cells(lines, grid)) break;  // A line of text with wide spaces.
    std::vector<Extent> columns = widened(grid.columns, lines, row);
    if (!grid.rows.empty() && (columns.size() < 2 || columns.size() + (grid.columns.size() > 3 ? 1u : 0u) < grid.columns.size())) break;
    if (row.cells() == 1) {  // Goes on with a cell, or the table is over: look whether a row of cells follows closely.
      const std::size_t column = column_of(columns, lines[at]);
      const bool close = (row.top - grid.rows.back().bottom) * 100 <= lines[at].size * 60;
      if (!close || (column == 0 && grid.columns.size() == columns.size() && lines[at].width() > (columns[0].right - columns[0].left) * 2)) break;
    }
    grid.columns = std::move(columns);
    grid.rows.push_back(row);
    at = row.end;
  }
  std::int32_t least = 0;  // From row to row.
  for (std::size_t i = 1; i < grid.rows.size(); ++i) least = i == 1 ? pitch(grid.rows, i) : std::min(least, pitch(grid.rows, i));
  const auto belongs_to = [&](const Row& last, const Row& before) {
    return tells_cells(lines, grid) && std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(before.first), lines.begin() + static_cast<std::ptrdiff_t>(before.end),
                       [&](const Line& line) { return is_same_element(line.place, lines[last.first].place); });
  };
  const auto follows = [&](const Row& last, const Row& before) {  // Set apart, and in the first column: no line of a cell.
    const Line& above = lines[before.first];
    if ((last.top - before.top) * 10 <= least * 11 && begins_small(lines[last.first].text) && column_of(grid.columns, above) == 0 && !ends_sentence(above.text)) return false;
    const bool apart = (last.top - before.bottom) * 3 > last.bottom - last.top;
    return last.cells() == 1 && column_of(grid.columns, lines[last.first]) == 0 && !belongs_to(last, before) && (apart || before.cells() == 1 || grid.rows.size() <= 3);
  };
  while (grid.rows.size() > 1 && follows(grid.rows.back(), grid.rows[grid.rows.size() - 2])) grid.rows.pop_back();
  return grid;
}

/// The grid without columns that the words of one justified line made: they stand in one row alone, which has a cell on their
/// left that goes on in the row below.
Grid without_stretched(Grid grid, const Lines& lines) {
  const auto cell_in = [&](std::size_t row, std::size_t column) {
    for (std::size_t i = grid.rows[row].first; i < grid.rows[row].end; ++i)
      if (column_of(grid.columns, lines[i]) == column) return &lines[i];
    return static_cast<const Line*>(nullptr);
  };
  for (std::size_t column = 2; column < grid.columns.size() && column < most_columns;) {
    std::size_t only = 0, count = 0;
    for (std::size_t row = 0; row < grid.rows.size() && count < 2; ++row)
      if (cell_in(row, column)) only = row, ++count;
    const bool goes_on = count == 1 && only > 0 && only + 1 < grid.rows.size() && cell_in(only, column - 1) && cell_in(only + 1, column - 1) && !cell_in(only + 1, 0);
    if (!goes_on) {
      ++column;
      continue;
    }
    grid.columns[column - 1].right = grid.columns[column].right;
    grid.columns.erase(grid.columns.begin() + static_cast<std::ptrdiff_t>(column));
  }
  return grid;
}

/// Where white parts a column in two: pieces end before `left` or begin behind `right`, on every row.
struct Strip {
  std::int32_t left = 0, right = 0;
};

/// A strip of white inside a column that no word crosses, though words on some row stand too near to be told apart: where one
/// row has words on its left alone and another on its right alone, as marks of those who vote stand below «Ja» and «Nej».
std::optional<Strip> strip_in(const Lines& lines, const Grid& grid, std::size_t column) {
  std::vector<Extent> pieces;
  std::vector<Extent> of_rows;  // From the first to the last word of each row in the column.
  for (const Row& row : grid.rows) {
    Extent whole{0, 0};
    std::uint32_t letters = 0;
    for (std::size_t i = row.first; i < row.end; ++i) {
      if (column_of(grid.columns, lines[i]) != column) continue;
      letters += lines[i].letters;
      for (const Piece& piece : lines[i].pieces) pieces.push_back({piece.box.left, piece.box.right});
      if (whole.right == 0) whole.left = lines[i].box.left;
      whole.right = std::max(whole.right, lines[i].box.right);
    }
    if (letters > most_of_marks) return std::nullopt;
    if (letters > 0) of_rows.push_back(whole);
  }
  sort_briefly(pieces, {}, &Extent::left);
  std::int32_t right = pieces.empty() ? 0 : pieces.front().right;
  for (const Extent& piece : pieces) {
    const Strip strip{right, piece.left};
    right = std::max(right, piece.right);
    if ((strip.right - strip.left) * 100 < lines[grid.rows.front().first].size * narrow_strip) continue;
    const auto on_left = std::ranges::count_if(of_rows, [&](const Extent& row) { return row.right <= strip.left; });
    const auto on_right = std::ranges::count_if(of_rows, [&](const Extent& row) { return row.left >= strip.right; });
    const auto on_both = static_cast<std::ptrdiff_t>(of_rows.size()) - on_left - on_right;
    if (on_left > 0 && on_right > 0 && on_both > 0) return strip;
  }
  return std::nullopt;
}

/// The lines of a table with those that cross such a strip divided at it; the same lines where there is none.
Lines divided_at_strips(Lines lines, const Grid& grid) {
  for (std::size_t column = 0; column < grid.columns.size(); ++column) {
    const std::optional<Strip> strip = strip_in(lines, grid, column);
    if (!strip) continue;
    Lines divided;
    for (Line& line : lines) {
      if (line.box.left > strip->left || line.box.right < strip->right || column_of(grid.columns, line) != column) {
        divided.push_back(std::move(line));
        continue;
      }
      std::vector<Piece> left, right;
      for (Piece& piece : line.pieces) (piece.box.left >= strip->right ? right : left).push_back(std::move(piece));
      divided.push_back(line_of(std::move(left), line.page, line.row));
      divided.push_back(line_of(std::move(right), line.page, line.row));
    }
    return divided;
  }
  return lines;
}

/// Does the file call most lines of the rows cells?
bool has_tags(const Lines& lines, const Grid& grid) {
  std::size_t cells = 0, all = 0;
  for (const Row& row : grid.rows)
    for (std::size_t i = row.first; i < row.end; ++i, ++all) cells += lines[i].tag == Tag::cell;
  return cells * 3 > all * 2;
}

/// Do the cells of two columns begin exactly below each other, and is one row's white far too wide for a line?
bool stands_apart(const Lines& lines, const Grid& grid) {
  bool wide = false;
  for (const Row& row : grid.rows) {
    if (row.cells() != 2 || grid.columns.size() != 2) return false;
    for (std::size_t i = 0; i < 2; ++i)
      if (std::abs(lines[row.first + i].box.left - grid.columns[i].left) > exact) return false;
    wide = wide || (lines[row.first + 1].box.left - lines[row.first].box.right) * 100 > lines[row.first].size * wide_gap;
  }
  return wide;
}

/// Few rows may have words in the same places by chance: the fewer, the wider their columns must stand apart, unless `sure`: the
/// file itself calls them cells, or they stand exactly below each other.
bool is_table(const Grid& grid, std::int32_t size, bool sure) {
  const std::int32_t wanted = sure ? 30 : grid.rows.size() < 3 ? 150 : grid.rows.size() < 4 ? 100 : 60;
  if (grid.columns.size() < 2) return false;
  for (std::size_t i = 1; i < grid.columns.size(); ++i)
    if ((grid.columns[i].left - grid.columns[i - 1].right) * 100 >= size * wanted) return true;
  return false;
}

bool is_close(const Grid& grid, const Lines& own) {
  std::int32_t apart = 0;
  for (std::size_t i = 1; i < grid.rows.size(); ++i) apart = std::max(apart, grid.rows[i].top - grid.rows[i - 1].bottom);
  return apart * 2 <= own.front().height();
}

/// «Utfärdat 2024-03-05», «Telefon: 0500»: words that say what they label.
bool is_labelled(std::string_view words) {
  const std::size_t label = words.find(' ');
  return label != words.npos && label >= 3 && words.substr(0, label).find_first_of("0123456789") == words.npos &&
         words.find_first_of("0123456789", label) != words.npos;
}

/// Closely set rows of two columns that hold several labels with what they label, each another one, and hardly a number alone:
/// «Utfärdat 2024-03-05», «Telefon: 0500-12 34 56». Rows of a table that begin alike, «Punkt 1», «Punkt 2», are none.
bool is_letterhead(const Grid& grid, const Lines& own) {
  if (grid.columns.size() != 2 || grid.rows.size() < 3 || grid.rows.size() > letterhead_rows || !is_close(grid, own)) return false;
  std::set<std::string_view> labels;
  std::size_t labelled = 0;
  for (const Line& line : own) {
    if (!is_labelled(line.text)) continue;
    ++labelled;
    labels.insert(std::string_view(line.text).substr(0, line.text.find(' ')));
  }
  return labelled >= 2 && labels.size() == labelled && std::ranges::count_if(own, [](const Line& line) { return is_number(line.text); }) <= 1;
}

/// Two rows, or a few of two columns far apart, are no table; nor are the closely set lines of a letterhead, whose left
/// column does not label the right one.
bool stands_side_by_side(const Grid& grid, const Lines& own) {
  const bool numbers = std::ranges::any_of(own, [](const Line& line) { return is_number(line.text); });
  if (grid.rows.size() <= 2) return !numbers || grid.columns.size() == 2;
  if (is_letterhead(grid, own)) return true;
  const std::int32_t between = grid.columns.size() == 2 ? grid.columns[1].left - grid.columns[0].right : 0;
  if (numbers || between * 100 <= own.front().size * wide_gap) return false;
  const auto labelled = std::ranges::count_if(own, [&](const Line& line) { return column_of(grid.columns, line) == 0 && is_labelled(line.text); });
  return grid.rows.size() <= 4 || (grid.rows.size() <= letterhead_rows && labelled >= 2 && is_close(grid, own));
}

/// Did a cell's line end with room left for the first word of the next?
bool ended(const Line& last, const Line& next, const Extent& column, std::int32_t slack) {
  const std::int32_t width = first_word_width(next.text, next.width());
  return last.box.right + width + slack < column.right;
}

/// Does every cell of a row go on with the cell above, amid a sentence or a word? Where rows stand as close as lines do.
bool continues_cells(const Lines& lines, const Row& row, const TableRow& above, const std::vector<Extent>& columns) {
  for (std::size_t at = row.first; at < row.end; ++at) {
    const Cell& cell = above[column_of(columns, lines[at])];
    if (cell.empty() || ends_sentence(cell.back().text)) return false;
    const bool hyphen = cell.back().text.ends_with('-') || cell.back().text.ends_with("\u2010") || cell.back().text.ends_with("\u00AD");
    if (!hyphen && !begins_small(lines[at].text)) return false;
  }
  return true;
}

/// Do rows begin anew though they stand as close as any, as where only a rule below the head or above the sums sets rows apart
/// (booktabs)? Most that do not begin small have a cell whose first word had room above, or that stands below white amid cells.
bool close_begin_anew(const Lines& lines, const Grid& grid, std::int32_t least) {
  std::size_t apart = 0, close = 0, anew = 0;
  std::vector<const Line*> above(grid.columns.size());  // The lowest line of each column since rows stood apart.
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const Row& row = grid.rows[i];
    const bool is_apart = i == 0 || pitch(grid.rows, i) * 10 > least * 11;
    if (is_apart) above.assign(above.size(), nullptr);
    apart += is_apart && i > 1 && i + 1 < grid.rows.size();
    bool begins = false;
    for (std::size_t at = row.first; at < row.end && !is_apart; ++at) {
      const std::size_t column = column_of(grid.columns, lines[at]);
      const Row& last = grid.rows[i - 1];
      const bool below_words = above[column] && above[column]->row == lines[last.first].row;
      if (below_words) begins = begins || (!begins_small(lines[at].text) && ended(*above[column], lines[at], grid.columns[column], lines[at].size / 2));
      else begins = begins || above[column] || last.cells() > 1;
    }
    for (std::size_t at = row.first; at < row.end; ++at) above[column_of(grid.columns, lines[at])] = &lines[at];
    if (is_apart || row.cells() < 2 || column_of(grid.columns, lines[row.first]) > 0 || begins_small(lines[row.first].text)) continue;
    ++close;
    anew += begins;
  }
  return anew * 2 > close && apart * 3 <= close;
}

std::vector<TableRow> rows_of(Lines& lines, const Grid& grid) {
  std::vector<std::int32_t> apart;
  for (std::size_t i = 1; i < grid.rows.size(); ++i) apart.push_back(pitch(grid.rows, i));
  const std::int32_t least = apart.empty() ? 0 : *std::ranges::min_element(apart);
  const std::int32_t most = apart.empty() ? 0 : *std::ranges::max_element(apart);
  const bool spaced = most * 10 > least * 12 && !close_begin_anew(lines, grid, least);  // Lines of a cell stand closer than rows do.
  const bool has_cell_tags = tells_cells(lines, grid);
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const Row& row = grid.rows[i];
    const bool close = i > 0 && (!spaced || apart[i - 1] * 10 <= least * 11);
    const bool first_cell = column_of(grid.columns, lines[row.first]) == 0;
    const bool small = i > 0 && !spaced && continues_cells(lines, row, rows.back(), grid.columns);
    bool goes_on = close && (spaced || row.cells() < grid.columns.size() || small);
    if (!spaced && first_cell && !small) goes_on = false;
    for (std::size_t at = row.first; goes_on && at < row.end; ++at) {
      const std::size_t column = column_of(grid.columns, lines[at]);
      const Cell& above = rows.back()[column];
      const std::int32_t slack = lines[at].size * (spaced ? 4 : 1) / 2;  // Where rows are spaced, closeness says more than room.
      if (!above.empty() && ended(above.back(), lines[at], grid.columns[column], slack)) goes_on = spaced && row.cells() > 1;
    }
    bool same = false, other = i > 0 && has_cell_tags;  // By the file's tags. A cell may hold several paragraphs.
    for (std::size_t at = row.first; i > 0 && has_cell_tags && at < row.end; ++at) {
      const Cell& above = rows.back()[column_of(grid.columns, lines[at])];
      same = same || (!above.empty() && is_same_element(above.back().place, lines[at].place));
      other = other && lines[at].place.order > 0 && lines[at].tag != Tag::paragraph;
    }
    goes_on = same || (goes_on && !other);
    if (!goes_on) rows.emplace_back(grid.columns.size());
    std::vector<Lines> parts(grid.columns.size());
    for (std::size_t at = row.first; at < row.end; ++at) parts[column_of(grid.columns, lines[at])].push_back(std::move(lines[at]));
    for (std::size_t column = 0; column < parts.size(); ++column)
      if (!parts[column].empty()) rows.back()[column].push_back(joined(std::move(parts[column])));
  }
  return rows;
}

}  // namespace

bool is_number(std::string_view words) {
  const bool day = words.size() == 10 && words[4] == '-' && words[7] == '-';
  return words.find_first_not_of("0123456789 ,.%-") == words.npos && !day;
}

FoundTable table_at(const Lines& lines, std::size_t begin) {
  FoundTable found;
  if (begin > 0 && lines[begin - 1].row == lines[begin].row) return found;
  const Grid grid = grid_at(lines, begin);
  const auto several = std::ranges::count_if(grid.rows, [](const Row& row) { return row.cells() > 1; });
  if (several < 2 || !is_table(grid, lines[begin].size, has_tags(lines, grid) || stands_apart(lines, grid))) {
    if (grid.rows.size() > many_rows) found.none_within = grid.rows.back().end - begin;
    return found;
  }
  found.lines = grid.rows.back().end - begin;
  Lines own(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(begin + found.lines));
  Grid moved = grid;
  for (Row& row : moved.rows) {
    row.first -= begin;
    row.end -= begin;
  }
  for (std::size_t tried = 0; tried < most_columns && moved.columns.size() < most_columns; ++tried) {
    const std::size_t before = own.size();
    Lines divided = divided_at_strips(own, moved);
    if (divided.size() == before) break;
    Grid again = grid_at(divided, 0);
    if (again.rows.empty() || again.rows.back().end != divided.size()) break;
    own = std::move(divided);
    moved = std::move(again);
  }
  moved = without_stretched(std::move(moved), own);
  found.side_by_side = stands_side_by_side(moved, own);
  if (found.side_by_side) {
    const bool close = moved.columns.size() == 2 && is_close(moved, own);
    found.columns.resize(close ? 2 : moved.rows.size());
    for (Line& line : own) {
      std::size_t row = 0;
      while (row + 1 < moved.rows.size() && moved.rows[row + 1].first <= static_cast<std::size_t>(&line - own.data())) ++row;
      found.columns[close ? column_of(moved.columns, line) : row].push_back(std::move(line));
    }
  } else {
    found.rows = rows_of(own, moved);
  }
  return found;
}

}  // namespace diarium::source::layout
