#include "source/layout/edges.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

constexpr std::int32_t same_begin = 3;     // Tenths of a point that words at the edge may begin apart.
constexpr std::int32_t far_apart = 100;        // Per cent of the size: white before the edge that no natural space has.
constexpr std::int32_t unseen = 60;        // … below which white divides no cells (column_gap of lines.cpp).
constexpr std::int32_t next_close = 60;         // … from row to row.
constexpr std::size_t most_edged = 12;     // Rows of a letterhead; more are a table.
constexpr std::size_t most_pieces = 64;    // Of one row; a row of more is none.

bool is_at(std::int32_t x, std::int32_t edge) { return std::abs(x - edge) <= same_begin; }

/// One row's pieces, from left to right.
struct EdgedRow {
  std::vector<const Piece*> pieces;
  std::size_t end = 0;  ///< Of its lines.
  std::int32_t top = 0, bottom = 0, size = 0;
};

EdgedRow edged_row(const Lines& lines, std::size_t at) {
  EdgedRow row;
  row.top = lines[at].box.top;
  row.size = std::max(lines[at].size, 1);
  for (row.end = at; row.end < lines.size() && lines[row.end].row == lines[at].row; ++row.end) {
    for (const Piece& piece : lines[row.end].pieces)
      if (row.pieces.size() <= most_pieces) row.pieces.push_back(&piece);
    row.bottom = std::max(row.bottom, lines[row.end].box.bottom);
  }
  return row;
}

/// The first piece at or behind the edge; nothing where one crosses it, or where what stands behind it begins elsewhere.
struct Cut {
  std::size_t at = 0;
  bool clean = false;
};
Cut cut_at(const EdgedRow& row, std::int32_t edge, std::int32_t left) {
  Cut cut;
  if (row.pieces.size() > most_pieces) return cut;
  while (cut.at < row.pieces.size() && row.pieces[cut.at]->box.left < edge - same_begin) {
    if (row.pieces[cut.at]->box.right > edge + same_begin) return cut;
    ++cut.at;
  }
  const bool flush = cut.at == 0 || is_at(row.pieces.front()->box.left, left);
  cut.clean = flush && (cut.at == row.pieces.size() || is_at(row.pieces[cut.at]->box.left, edge));
  return cut;
}

/// The widest white among the pieces from `first` on before `end`.
std::int32_t widest(const EdgedRow& row, std::size_t first, std::size_t end) {
  std::int32_t most = 0;
  for (std::size_t i = first + 1; i < end; ++i) most = std::max(most, row.pieces[i]->box.left - row.pieces[i - 1]->box.right);
  return most;
}

Line part_of_row(const EdgedRow& row, std::size_t first, std::size_t end, const Line& line) {
  std::vector<Piece> pieces;
  for (std::size_t i = first; i < end; ++i) {
    pieces.push_back(*row.pieces[i]);
    if (i > first) pieces[pieces.size() - 2].gap_after = pieces[pieces.size() - 2].gap_after || (pieces.back().box.left - pieces[pieces.size() - 2].box.right) * 100 > row.size * unseen;
  }
  return line_of(std::move(pieces), line.page, line.row);
}

bool is_bare_figure(const Line& line) { return line.text.find_first_not_of("0123456789 ,.%-") == line.text.npos; }

class InnerEdge {
 public:
  InnerEdge(const Lines& lines, std::size_t begin, std::int32_t x, std::int32_t right, Edges which) : lines_(lines), begin_(begin), x_(x), right_(right), which_(which) {}

  EdgedRows rows() {
    std::size_t both = 0, sure = 0, hidden = 0, with_right = 0, last = 0;
    const std::int32_t left = lines_[begin_].box.left;
    std::int32_t bottom = 0, size = 0;
    EdgedRows found, kept;
    for (std::size_t at = begin_; at < lines_.size() && last <= most_edged;) {
      const EdgedRow row = edged_row(lines_, at);
      const Cut cut = cut_at(row, x_, left);
      const bool first = at == begin_, on_left = cut.at > 0, on_right = cut.at < row.pieces.size();
      if (!cut.clean || (first && !(on_left && on_right))) break;
      if (!first && ((row.top - bottom) * 100 > row.size * next_close || std::abs(row.size - size) * 8 > size)) break;
      bottom = row.bottom, size = row.size;
      if (on_left) found.left.push_back(part_of_row(row, 0, cut.at, lines_[at]));
      if (on_right) found.right.push_back(part_of_row(row, cut.at, row.pieces.size(), lines_[at]));
      with_right += on_right;
      const std::int32_t inside = std::max(widest(row, 0, cut.at), widest(row, cut.at, row.pieces.size()));
      if (on_left && on_right) {
        const std::int32_t white = row.pieces[cut.at]->box.left - row.pieces[cut.at - 1]->box.right;
        const bool ends_early = right_ - row.pieces.back()->box.right > row.size, alone = inside > 0 && white > inside * 2;
        sure += white * 100 >= row.size * far_apart && (ends_early || alone);
        hidden += white * 100 < row.size * unseen;
        ++both;
      }
      hidden += inside * 100 > row.size * unseen;
      at = row.end;
      ++last;
      const bool goes_on = on_right || begins_small(found.left.back().text);  // The last line of a cell, or what follows.
      if (goes_on) kept = found, kept.lines = at - begin_;
    }
    const bool letterhead = both >= 2 && sure >= 1 && (hidden >= 1 || which_ == Edges::any) && last <= most_edged && with_right >= 2;
    if (!letterhead || std::ranges::all_of(kept.right, is_bare_figure) || is_lone_mark(kept.left.front().text)) return {};
    return kept;
  }

 private:
  const Lines& lines_;
  std::size_t begin_;
  std::int32_t x_, right_;
  Edges which_;
};

}  // namespace

EdgedRows edged_rows_at(const Lines& lines, std::size_t begin, std::int32_t right, Edges which) {
  if (begin > 0 && lines[begin - 1].row == lines[begin].row) return {};
  const EdgedRow first = edged_row(lines, begin);
  if (first.pieces.size() > most_pieces) return {};
  for (std::size_t i = 1; i < first.pieces.size(); ++i) {
    if (const std::int32_t white = first.pieces[i]->box.left - first.pieces[i - 1]->box.right; white * 100 < first.size * 20) continue;
    if (EdgedRows found = InnerEdge(lines, begin, first.pieces[i]->box.left, right, which).rows(); found.lines > 0) return found;
  }
  return {};
}

}  // namespace diarium::source::layout
