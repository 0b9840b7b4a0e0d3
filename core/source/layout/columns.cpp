#include "source/layout/columns.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace diarium::source::layout {
namespace {

constexpr std::int32_t steps = 96;          // Places that are tried across the text; a gutter is 12 pt or more.
constexpr std::int32_t margin = 30;         // Tenths of a point that must be free beside the gutter.
constexpr std::int32_t same_edge = 3;       // Tenths of a point: cells begin or end together.
constexpr std::size_t least_lines = 4;      // On each side. Fewer are the names of who signed.
constexpr std::uint32_t least_letters = 18;  // Of a line, on the average of each side: fewer are cells.

struct Band {
  std::uint32_t number = 0;
  std::size_t first = 0, end = 0;  ///< Of lines.
  std::int32_t top = 0, bottom = 0;
};

std::vector<Band> rows_of(const Lines& lines) {
  std::vector<Band> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (rows.empty() || rows.back().number != lines[i].row) rows.push_back({lines[i].row, i, i, lines[i].box.top, lines[i].box.bottom});
    rows.back().end = i + 1;
    rows.back().bottom = std::max(rows.back().bottom, lines[i].box.bottom);
  }
  return rows;
}

/// Do the row's cells begin or end where those of the row above do, inside the page and not only where a column would?
bool is_aligned(const Lines& lines, const Band& above, const Band& row) {
  std::size_t lefts = 0, rights = 0, letters = 0;
  const auto near = [](std::int32_t a, std::int32_t b) { return std::abs(a - b) <= same_edge; };
  for (std::size_t i = row.first, j = above.first; i < row.end; ++i) {
    const Line& line = lines[i];
    if (std::abs(line.box.bottom - lines[row.first].box.bottom) * 25 > line.size) return false;  // Cells of a row are level.
    letters += line.letters;
    while (j + 1 < above.end && lines[j + 1].box.left <= line.box.right) ++j;
    for (std::size_t k = j > above.first ? j - 1 : j; k < above.end && k <= j; ++k) {
      if (i > row.first && k > above.first && near(lines[k].box.left, line.box.left)) ++lefts;
      if (near(lines[k].box.right, line.box.right)) ++rights;
    }
  }
  const std::size_t cells = row.end - row.first;
  return cells >= 3 && letters < cells * least_letters && (lefts >= 2 || rights >= 3);
}

/// Rows of a table that stands across the page, between or below columns: three or more, each aligned with the one above.
std::vector<bool> table_rows(const Lines& lines, const std::vector<Band>& rows) {
  std::vector<bool> found(rows.size());
  std::size_t first = 0;  // Of the rows that are aligned one with the other.
  for (std::size_t row = 1; row <= rows.size(); ++row) {
    if (row < rows.size() && is_aligned(lines, rows[row - 1], rows[row])) continue;
    if (row - first >= 3) std::fill(found.begin() + static_cast<std::ptrdiff_t>(first), found.begin() + static_cast<std::ptrdiff_t>(row), true);
    first = row;
  }
  return found;
}

struct Side {
  std::size_t lines = 0;  ///< Rows with words.
  std::uint32_t letters = 0;
  std::uint16_t begin = 0xFFFF, end = 0;  ///< In the order of the file's tags; `begin` is 0 where some line has none.
  void take(std::uint16_t order) {
    begin = std::min(begin, order);
    end = std::max(end, order);
  }
};

/// Who says where the columns are?
enum class Teller : std::uint8_t { tags, looks };

/// A run of rows beside one gutter.
class Run {
 public:
  Run(const Lines& lines, const std::vector<Band>& rows, std::size_t first, std::size_t end, std::int32_t x)
      : lines_(lines), rows_(rows), first_(first), end_(end), x_(x) {
    trim();
    for (std::size_t row = first_; row < end_; ++row) {
      left_.lines += has(row, false);
      right_.lines += has(row, true);
      for (std::size_t i = rows_[row].first; i < rows_[row].end; ++i) {
        (lines_[i].box.left >= x_ ? right_ : left_).letters += lines_[i].letters;
        letters_ += lines_[i].letters;
        cells_ += lines_[i].tag == Tag::cell ? lines_[i].letters : 0;
        (lines_[i].box.left >= x_ ? right_ : left_).take(lines_[i].place.order);
        is_text_ = is_text_ && lines_[i].tag != Tag::none && lines_[i].tag != Tag::cell;
      }
    }
  }

  std::uint32_t score(Teller teller) const {
    if (teller == Teller::tags) return is_tagged() ? std::min(left_.letters, right_.letters) : 0;
    if (left_.lines < least_lines || right_.lines < least_lines || cells_ * 3 > letters_ * 2) return 0;  // The file's own cells.
    const bool short_lines = left_.letters < left_.lines * least_letters || right_.letters < right_.lines * least_letters;
    if (short_lines && !is_uneven()) return 0;
    if (is_head(rows_[first_]) && (has_cells(false) || has_cells(true))) return 0;
    return is_table() ? 0 : std::min(left_.letters, right_.letters);
  }

  Columns columns() const { return {true, rows_[first_].number, rows_[end_ - 1].number, x_}; }

 private:
  /// Do the file's tags have all that stands on the left before all that stands on the right? And is it no row of cells: are there several
  /// elements on both sides, or paragraphs alone?
  bool is_tagged() const {
    if (left_.begin == 0 || left_.end > right_.begin || left_.begin == right_.end || left_.lines < 2 || right_.lines < 2) return false;
    return is_text_ || (left_.begin < left_.end && right_.begin < right_.end && end_ - first_ >= least_lines);
  }
  bool has(std::size_t row, bool right) const {
    for (std::size_t i = rows_[row].first; i < rows_[row].end; ++i)
      if ((lines_[i].box.left >= x_) == right) return true;
    return false;
  }

  /// What stands on the right alone well above the left column belongs to the head; what stands on the left alone, well below
  /// both, follows them, unless it wraps as the left column does. A line on the left alone that goes on from the one above the columns is its end.
  void trim() {
    while (first_ > 0 && first_ < end_ && !has(first_, true) && goes_on(rows_[first_ - 1], rows_[first_])) ++first_;
    std::size_t first_left = first_;
    while (first_left < end_ && !has(first_left, false)) ++first_left;
    while (first_ < first_left && first_left < end_ && rows_[first_].top + lines_[rows_[first_].first].height() * 2 < rows_[first_left].top) ++first_;
    std::size_t last_right = end_;
    while (last_right > first_ && !has(last_right - 1, true)) --last_right;
    for (std::size_t row = std::max(last_right, first_ + 1); row < end_ && !fills_left(last_right); ++row) {
      const Line& line = lines_[rows_[row].first];
      if (rows_[row].top - rows_[row - 1].top > line.height() * 2) end_ = row;
    }
  }

  /// Do lines from row `from` on, that stand on the left alone, wrap where the left column does? Then the right column only
  /// ended before: the last page of a paper.
  bool fills_left(std::size_t from) const {
    std::int32_t left = 0, right = 0;
    for (std::size_t row = first_; row < from; ++row) {
      const Line& line = lines_[rows_[row].first];
      if (line.box.left >= x_) continue;
      left = right == 0 ? line.box.left : std::min(left, line.box.left);
      right = std::max(right, line.box.right);
    }
    std::size_t full = 0;
    for (std::size_t row = from; row < end_; ++row) full += (lines_[rows_[row].end - 1].box.right - left) * 100 >= (right - left) * 92;
    return right > left && full >= 2;
  }

  /// Does a row's first line go on from the row above: set alike, and no farther from it than lines are?
  bool goes_on(const Band& above, const Band& row) const {
    const Line& before = lines_[above.first];
    const Line& line = lines_[row.first];
    for (std::size_t i = above.first; i < above.end; ++i)
      if (is_same_element(lines_[i].place, line.place)) return true;
    return above.end - above.first == 1 && before.bold == line.bold && std::abs(before.size - line.size) * 20 <= line.size &&
           std::abs(before.box.left - line.box.left) * 2 <= line.size && row.top - above.bottom < line.height();
  }

  /// Does white divide both sides at the same places, as it does the rows of a table? Paragraphs of two columns end where
  /// they will.
  bool is_table() const {
    std::size_t common = 0, all = 0;
    std::int32_t bottoms[2] = {rows_[first_].bottom, rows_[first_].bottom};
    for (std::size_t row = first_; row < end_; ++row) {
      const Band& here = rows_[row];
      bool broken[2] = {false, false};
      for (const bool right : {false, true}) {
        if (!has(row, right)) continue;
        broken[right] = (here.top - bottoms[right]) * 3 > here.bottom - here.top;
        bottoms[right] = here.bottom;
      }
      common += broken[0] && broken[1];
      all += broken[0] || broken[1];
    }
    return common >= 3 && common * 10 >= all * 6;
  }

  /// «Synpunkt», «Från», «Svar»: three short cells side by side or more, level.
  bool is_head(const Band& row) const {
    bool cells = row.end - row.first >= 3;
    for (std::size_t i = row.first; i < row.end; ++i)
      cells = cells && lines_[i].letters < least_letters && std::abs(lines_[i].box.bottom - lines_[row.first].box.bottom) * 25 <= lines_[i].size;
    return cells;
  }

  /// Has half of a side's rows, and three at least, a second cell that begins where those of the others do?
  bool has_cells(bool right) const {
    std::vector<std::int32_t> lefts;
    for (std::size_t row = first_; row < end_; ++row) {
      std::size_t before = 0;
      for (std::size_t i = rows_[row].first; i < rows_[row].end; ++i)
        if ((lines_[i].box.left >= x_) == right && before++ == 1) lefts.push_back(lines_[i].box.left);
    }
    std::ranges::sort(lefts);
    std::size_t most = 0;
    for (std::size_t first = 0, end = 0; end < lefts.size(); most = std::max(most, ++end - first))
      while (lefts[end] - lefts[first] > same_edge) ++first;
    return most >= 3 && most * 2 >= (right ? right_ : left_).lines;
  }

  /// Do both sides keep lines of their own? A label begins at the height of what it names, a cell at that of its row; lines
  /// of two columns that are taken for one row seldom stand exactly level.
  bool is_uneven() const {
    std::size_t alone[2] = {0, 0};
    for (std::size_t row = first_; row < end_; ++row) {
      const bool on_left = has(row, false), on_right = has(row, true);
      if (on_left != on_right) ++alone[on_right];
      if (!on_left || !on_right) continue;
      const Line& one = lines_[rows_[row].first];
      const Line& other = lines_[rows_[row].end - 1];
      const bool exact = std::abs(one.box.bottom - other.box.bottom) * 25 <= other.size || std::abs(one.size - other.size) * 20 > other.size;
      if (!exact) ++alone[0], ++alone[1];
    }
    return alone[0] * 2 >= left_.lines && alone[1] * 2 >= right_.lines;
  }

  const Lines& lines_;
  const std::vector<Band>& rows_;
  std::size_t first_, end_;
  std::int32_t x_;
  Side left_, right_;
  bool is_text_ = true;  ///< By the file's tags, and in no cell.
  std::uint64_t letters_ = 0, cells_ = 0;  ///< Of both sides; of those that the file tags as cells.
};

}  // namespace

namespace {

Columns columns_by(Teller teller, const Lines& lines) {
  const std::vector<Band> rows = rows_of(lines);
  std::int32_t left = lines.front().box.left, right = lines.front().box.right;
  for (const Line& line : lines) {
    left = std::min(left, line.box.left);
    right = std::max(right, line.box.right);
  }
  const std::vector<bool> of_table = teller == Teller::tags ? std::vector<bool>(rows.size()) : table_rows(lines, rows);
  Columns best;
  std::uint32_t most = 0;
  for (std::int32_t step = 12; step < steps - 12; ++step) {
    const std::int32_t x = static_cast<std::int32_t>(left + std::int64_t{right - left} * step / steps);
    const auto crosses = [&](const Band& row) {
      for (std::size_t i = row.first; i < row.end; ++i)
        if (lines[i].box.left < x + margin && lines[i].box.right > x - margin) return true;
      return false;
    };
    // By the tags a run also ends where the left side goes on after the right one: below both columns.
    const auto goes_back = [&](std::array<Side, 2>& sides, const Band& row) {
      for (std::size_t i = row.first; i < row.end; ++i) sides[lines[i].box.left >= x].take(lines[i].place.order);
      return teller == Teller::tags && sides[0].end > sides[1].begin;
    };
    for (std::size_t first = 0; first < rows.size();) {
      std::size_t end = first;
      std::array<Side, 2> sides;
      bool back = false;
      while (end < rows.size() && !of_table[end] && !crosses(rows[end]) && !(back = goes_back(sides, rows[end]))) ++end;
      if (end - first >= (teller == Teller::tags ? 2 : least_lines)) {
        const Run run(lines, rows, first, end, x);
        if (const std::uint32_t score = run.score(teller); score > most) {
          most = score;
          best = run.columns();
        }
      }
      first = back && end > first ? end : end + 1;
    }
  }
  return best;
}

}  // namespace

Columns columns_of(const Lines& lines) {
  const bool is_tagged = lines.size() >= 4 && std::ranges::any_of(lines, [](const Line& line) { return line.place.order > 0; });
  const Columns tagged = is_tagged ? columns_by(Teller::tags, lines) : Columns{};
  return tagged.found || lines.size() < 2 * least_lines ? tagged : columns_by(Teller::looks, lines);
}

}  // namespace diarium::source::layout
