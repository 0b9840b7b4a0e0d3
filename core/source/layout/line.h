// source/layout/line: what the stages of the layout reader hand on: pieces of lines, lines, and blocks made of lines.
//
// All measures are tenths of a point, of a page turned so that most of its text stands upright.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "source/positioned.h"

namespace diarium::source::layout {

/// Bytes of a text that one run became, where the reader of a picture doubted it.
struct DoubtfulPart {
  ByteSpan span;
  std::uint32_t doubt = 0;  ///< In Positioned::doubts.
};
inline constexpr std::uint32_t no_doubt = 0xFFFFFFFF;

/// A run of text, made clean.
struct Piece {
  Box box;               ///< On the turned page.
  Box shown;             ///< On the page as it is shown.
  std::int32_t size = 0;
  bool bold = false, italic = false, field = false, invisible = false;
  bool gap_before = false, gap_after = false;  ///< White space stood there in the file.
  Tag tag{};
  TagPlace place;
  std::string text;      ///< Without white space at its ends; never empty.
  std::uint32_t doubt = no_doubt;  ///< In Positioned::doubts.
};

/// Pieces side by side that read on: a line, or the part of it that stands in one column or cell.
struct Line {
  std::vector<Piece> pieces;  ///< From left to right.
  std::string text;
  std::vector<DoubtfulPart> doubts;  ///< Of `text`, ascending.
  Box box, shown;
  std::int32_t size = 0;  ///< Of most of its letters.
  bool bold = false, italic = false;  ///< Nearly all letters.
  std::uint32_t letters = 0;          ///< Characters of `text`.
  std::uint32_t page = 0;
  std::uint32_t row = 0;  ///< Lines of a page with the same row stand side by side.
  std::int32_t words_left = 0;        ///< Where the words after a mark of a list begin; 0: not told.
  Tag tag{};
  TagPlace place;         ///< Of its first piece.
  [[nodiscard]] std::int32_t width() const { return box.right - box.left; }
  [[nodiscard]] std::int32_t height() const { return box.bottom - box.top; }
};
using Lines = std::vector<Line>;

/// A page's lines.
struct PageLines {
  std::int32_t width = 0, height = 0;  ///< Turned.
  Lines lines;    ///< By row, then from left to right, divided wherever a column or a cell may end.
  Lines aside;    ///< That stand across the others: stamps and marks in the margin.
  std::uint32_t unmapped = 0;  ///< Characters whose font does not tell what they are.
  std::uint32_t letters = 0, hidden_letters = 0, field_letters = 0, scanned_letters = 0, blanks = 0;  ///< Blanks: spaces among the letters.
};

/// Are both of one element, as far as the file says?
[[nodiscard]] inline bool may_be_one(const TagPlace& a, const TagPlace& b) { return a.order == b.order || a.order == 0 || b.order == 0; }
/// Does the file say that both are of one element?
[[nodiscard]] inline bool is_same_element(const TagPlace& a, const TagPlace& b) { return a.order > 0 && a.order == b.order; }
/// Are both of one cell of a table that the file tags, or both of none?
[[nodiscard]] inline bool same_cell(const TagPlace& a, const TagPlace& b) { return a.table == b.table && a.row == b.row && a.cell == b.cell; }

/// The smallest box around both.
[[nodiscard]] Box united(const Box& a, const Box& b);

/// The runs of a page as lines. O(runs log runs).
[[nodiscard]] PageLines lines_of(const Positioned& pages, std::uint32_t page);

/// Makes `text`, boxes, size and style of a line from its pieces, which must not be empty.
[[nodiscard]] Line line_of(std::vector<Piece> pieces, std::uint32_t page, std::uint32_t row);
/// Parts of a row, from left to right, as one line, with spaces between. `parts` must not be empty. O(pieces): many parts are
/// joined at once, never one after the other.
[[nodiscard]] Line joined(Lines parts);

}  // namespace diarium::source::layout
