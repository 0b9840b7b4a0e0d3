#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/sorting.h"
#include "source/layout/line.h"
#include "source/layout/tags.h"
#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

// Shares of the letters' size, in per cent.
constexpr std::int32_t word_gap = 13;    // A wider gap is a space between words. Fonts have 20 to 30; kerning stays under 8.
constexpr std::int32_t column_gap = 60;  // A wider gap may divide columns or cells. What turns out to be one line is joined.
constexpr std::int32_t cell_gap = 35;    // … between what the file tags as two elements: most spaces are narrower.
constexpr std::size_t open_rows = 8;     // Rows that a piece is compared with; more finds rows in stranger orders.

enum class Turn : std::uint8_t { none, down, up };

Turn turn_of(std::uint8_t flags) {
  return flags & run_flag::down ? Turn::down : flags & run_flag::up ? Turn::up : Turn::none;
}

/// A box on the page after it was turned so that text that read as `turn` stands upright.
Box turned(Box box, Turn turn, const PositionedPage& page) {
  if (turn == Turn::up) return {page.height - box.bottom, box.left, page.height - box.top, box.right};
  if (turn == Turn::down) return {box.top, page.width - box.right, box.bottom, page.width - box.left};
  return box;
}

struct Turned {
  Piece piece;
  Turn turn{};
};

std::vector<Turned> pieces_of(const Positioned& pages, const PositionedPage& page, PageLines& out) {
  std::vector<Turned> pieces;
  bool gap = false;
  auto doubt = std::ranges::lower_bound(pages.doubts, page.first, {}, &DoubtfulRun::run);
  for (std::uint32_t i = page.first; i < page.first + page.count; ++i) {
    while (doubt != pages.doubts.end() && doubt->run < i) ++doubt;
    const PositionedRun& run = pages.runs[i];
    const std::string_view raw = slice(pages.text, run.text);
    std::string text = cleaned(raw, out.unmapped);
    if (text.empty()) {
      gap = true;
      if (!pieces.empty()) pieces.back().piece.gap_after = true;
      continue;
    }
    Piece piece;
    piece.shown = run.box;
    piece.size = run.size > 0 ? run.size : std::max(1, run.box.bottom - run.box.top);
    if (run.font < pages.fonts.size()) {
      piece.bold = pages.fonts[run.font].bold;
      piece.italic = pages.fonts[run.font].italic;
    }
    piece.field = run.flags & run_flag::field;
    piece.invisible = run.flags & run_flag::invisible;
    piece.tag = run.tag;
    piece.place = run.place;
    if (doubt != pages.doubts.end() && doubt->run == i) piece.doubt = static_cast<std::uint32_t>(doubt - pages.doubts.begin());
    piece.gap_before = gap || raw.front() == ' ';
    piece.gap_after = raw.back() == ' ';
    gap = false;
    const std::uint32_t letters = characters(text);
    out.letters += letters;
    out.blanks += static_cast<std::uint32_t>(std::ranges::count(text, ' '));
    if (piece.invisible) out.hidden_letters += letters;
    if (piece.field) out.field_letters += letters;
    if (piece.doubt != no_doubt) out.scanned_letters += letters;
    piece.text = std::move(text);
    pieces.push_back({std::move(piece), turn_of(run.flags)});
  }
  return pieces;
}

/// The way that most letters of the page read.
Turn usual_turn(const std::vector<Turned>& pieces) {
  std::size_t letters[3] = {};
  for (const Turned& one : pieces) letters[static_cast<std::size_t>(one.turn)] += one.piece.text.size();
  if (letters[0] >= letters[1] + letters[2]) return Turn::none;
  return letters[1] > letters[2] ? Turn::down : Turn::up;
}

struct LineRow {
  std::int32_t top = 0, bottom = 0, size = 0;
  std::vector<Piece> pieces;
};

/// Do both stand on the same line? Letters of one line end at about the same height.
bool level(const LineRow& row, const Piece& piece) {
  const std::int32_t least = std::max(1, std::min(row.bottom - row.top, piece.box.bottom - piece.box.top));
  return std::abs(row.bottom - piece.box.bottom) * 4 <= least;
}

std::int32_t shared_height(const LineRow& row, const Piece& piece) {
  return std::min(row.bottom, piece.box.bottom) - std::max(row.top, piece.box.top);
}

/// Does the piece begin or end right beside a larger one of the row's, whose pieces stand from left to right? O(log pieces).
bool touches(const LineRow& row, const Piece& piece) {
  const auto after = std::ranges::upper_bound(row.pieces, piece.box.left, {}, [](const Piece& one) { return one.box.left; });
  const std::int32_t near = row.size / 2;
  const auto beside = [&](const Piece& one) {
    const std::int32_t apart = std::max(one.box.left - piece.box.right, piece.box.left - one.box.right);
    return piece.size * 5 <= one.size * 4 && std::abs(apart) <= near;
  };
  return (after != row.pieces.end() && beside(*after)) || (after != row.pieces.begin() && beside(*(after - 1)));
}

/// Raised and lowered numbers come to the rows of the larger letters that they touch: not level with them, and not with the
/// lines of the next column either, which may stand at any height.
void gather_raised(std::vector<LineRow>& rows) {
  const auto from_left = [](std::vector<Piece>& pieces) {
    sort_briefly(pieces, {}, [](const Piece& piece) { return piece.box.left; });
  };
  for (LineRow& row : rows) from_left(row.pieces);
  std::vector<std::vector<Piece>> raised(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<Piece> stay;
    for (Piece& piece : rows[i].pieces) {
      std::size_t home = i;
      for (std::size_t other = i >= open_rows ? i - open_rows : 0; home == i && other < std::min(rows.size(), i + open_rows); ++other) {
        const LineRow& row = rows[other];
        const bool smaller = piece.size * 5 <= row.size * 4 && shared_height(row, piece) * 2 > piece.box.bottom - piece.box.top;
        if (smaller && touches(row, piece)) home = other;
      }
      (home == i ? stay : raised[home]).push_back(std::move(piece));
    }
    rows[i].pieces = std::move(stay);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (raised[i].empty()) continue;
    std::ranges::move(raised[i], std::back_inserter(rows[i].pieces));
    from_left(rows[i].pieces);
  }
  std::erase_if(rows, [](const LineRow& row) { return row.pieces.empty(); });
}

/// Pieces whose heights overlap by more than half, and that stand level, are a row. Rows come from the top of the page.
std::vector<LineRow> rows_of(std::vector<Piece> pieces) {
  sort_briefly(pieces, [](const Piece& a, const Piece& b) {
    return std::tuple(a.box.top + a.box.bottom, a.box.left) < std::tuple(b.box.top + b.box.bottom, b.box.left);
  });
  std::vector<LineRow> rows;
  for (Piece& piece : pieces) {
    LineRow* best = nullptr;
    std::int32_t most = 0;
    for (std::size_t back = 1; back <= std::min(open_rows, rows.size()); ++back) {
      LineRow& row = rows[rows.size() - back];
      const std::int32_t shared = shared_height(row, piece);
      const std::int32_t least = std::max(1, std::min(row.bottom - row.top, piece.box.bottom - piece.box.top));
      if (shared * 2 > least && shared > most && level(row, piece)) {
        most = shared;
        best = &row;
      }
    }
    if (!best) {
      rows.push_back({piece.box.top, piece.box.bottom, piece.size, {}});
      best = &rows.back();
    }
    best->pieces.push_back(std::move(piece));
  }
  gather_raised(rows);
  sort_briefly(rows, [](const LineRow& a, const LineRow& b) { return a.top + a.bottom < b.top + b.bottom; });
  return rows;
}

/// The same words at the same place, set twice to look bold, or as a shadow.
bool is_shadow(const Piece& before, const Piece& piece) {
  const std::int32_t near = std::max(1, piece.size / 5);
  return before.text == piece.text && std::abs(before.box.left - piece.box.left) <= near && std::abs(before.box.top - piece.box.top) <= near;
}

void add_lines(std::vector<Piece> pieces, std::uint32_t page, Lines& out) {
  std::uint32_t number = out.empty() ? 0 : out.back().row + 1;
  for (LineRow& row : rows_of(std::move(pieces))) {
    std::vector<Piece> open;
    std::int32_t right = 0;
    for (Piece& piece : row.pieces) {
      if (!open.empty()) {
        if (is_shadow(open.back(), piece)) continue;
        const std::int32_t size = std::max(open.back().size, piece.size);
        const std::int32_t least = may_be_one(open.back().place, piece.place) ? column_gap : cell_gap;
        if ((piece.box.left - right) * 100 > size * least) {
          out.push_back(line_of(std::move(open), page, number));
          open.clear();
        }
      }
      right = open.empty() ? piece.box.right : std::max(right, piece.box.right);
      open.push_back(std::move(piece));
    }
    if (!open.empty()) out.push_back(line_of(std::move(open), page, number));
    ++number;
  }
}

}  // namespace

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

Line line_of(std::vector<Piece> pieces, std::uint32_t page, std::uint32_t row) {
  Line line;
  line.page = page;
  line.row = row;
  line.box = pieces.front().box;
  line.shown = pieces.front().shown;
  line.tag = tag_of(pieces);
  line.place = pieces.front().place;
  std::uint32_t bold = 0, italic = 0, most = 0;
  for (const Piece& piece : pieces) {
    const std::uint32_t letters = characters(piece.text);
    line.box = united(line.box, piece.box);
    line.shown = united(line.shown, piece.shown);
    bold += piece.bold ? letters : 0;
    italic += piece.italic ? letters : 0;
    line.letters += letters;
    if (letters > most) {
      most = letters;
      line.size = piece.size;
    }
  }
  line.bold = bold * 10 >= line.letters * 9;
  line.italic = italic * 10 >= line.letters * 9;
  const Piece* before = nullptr;
  for (const Piece& piece : pieces) {
    const bool small = piece.size * 5 <= line.size * 4;
    const Piece* beside = before ? before : &pieces.back();
    const bool is_raised = small && piece.box.top + piece.box.bottom < beside->box.top + beside->box.bottom;
    if (before) {
      const std::int32_t size = std::max(std::min(before->size, piece.size), 1);
      const std::int32_t gap = piece.box.left - before->box.right;
      const bool said = before->gap_after || piece.gap_before;
      const bool scanned = before->doubt != no_doubt && piece.doubt != no_doubt;  // The reader divides words, and its boxes may lie over each other.
      if ((said && (scanned || gap * 100 > -size * 30) && !is_raised) || gap * 100 > size * word_gap) line.text += ' ';
    }
    const auto begin = static_cast<std::uint32_t>(line.text.size());
    line.text += is_raised ? raised(piece.text) : piece.text;
    if (piece.doubt != no_doubt) line.doubts.push_back({{begin, static_cast<std::uint32_t>(line.text.size())}, piece.doubt});
    before = &piece;
  }
  line.letters = characters(line.text);
  line.pieces = std::move(pieces);
  return line;
}

Line joined(Lines parts) {
  if (parts.size() == 1) return std::move(parts.front());
  const Line first = parts.front();
  std::vector<Piece> pieces;
  for (Line& part : parts) {
    if (!pieces.empty()) pieces.back().gap_after = true;
    std::ranges::move(part.pieces, std::back_inserter(pieces));
  }
  Line whole = line_of(std::move(pieces), first.page, first.row);
  whole.words_left = first.words_left;
  return whole;
}

PageLines lines_of(const Positioned& pages, std::uint32_t number) {
  const PositionedPage& page = pages.pages[number];
  PageLines out;
  std::vector<Turned> turned_pieces = pieces_of(pages, page, out);
  const Turn usual = usual_turn(turned_pieces);
  out.width = usual == Turn::none ? page.width : page.height;
  out.height = usual == Turn::none ? page.height : page.width;
  std::vector<Piece> upright, down, up;
  for (Turned& one : turned_pieces) {
    const bool with_most = one.turn == usual;
    one.piece.box = turned(one.piece.shown, with_most ? usual : one.turn, page);
    (with_most ? upright : one.turn == Turn::up ? up : down).push_back(std::move(one.piece));
  }
  add_lines(std::move(upright), number, out.lines);
  add_lines(std::move(down), number, out.aside);
  add_lines(std::move(up), number, out.aside);
  return out;
}

}  // namespace diarium::source::layout
