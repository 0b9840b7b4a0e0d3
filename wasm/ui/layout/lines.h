// ui/layout/lines: cuts running text into lines. The only line breaker: the twin's lines are made from what it says.
//
// Greedy, as browsers do it: a line takes all words that fit. Lines break at spaces, behind a hyphen and behind a slash
// between letters («och/eller», not «KS 2024/269»), but not between «s.» or «§» and a number; a word that is wider than a
// line is cut, between syllables where that can be seen, and a hyphen is drawn there (cut_inside_word).
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ui/typeface.h"

namespace diarium::ui {

/// A stretch of text in one face; several in a row make a paragraph.
struct TextRun {
  std::string_view text;
  const Font* font = nullptr;
  float size = 0;  ///< CSS px an em.
};

/// What of a run stands on one line. Spaces at which a line ended belong to no piece.
struct LinePiece {
  std::uint32_t run = 0, line = 0;
  std::uint32_t begin = 0, end = 0;      ///< Bytes of the run's text.
  std::uint32_t begin16 = 0, end16 = 0;  ///< The same in UTF-16 units.
  float x = 0, width = 0;                ///< CSS px from the line's left end.
};

/// Cuts `runs`, set one behind the other, into lines of at most `width`.
///
/// in        `width` may be infinite: then there is one line.
/// returns   pieces in order; a run without visible text has none. Lines are counted from 0.
/// cost      O(bytes).
[[nodiscard]] std::vector<LinePiece> break_lines(std::span<const TextRun> runs, float width);

/// Does a line that ends at byte `end` of a text cut a word? A hyphen is drawn then; it is no part of the text.
[[nodiscard]] bool cut_inside_word(std::string_view text, std::uint32_t end);

/// Width of a text on one line.
[[nodiscard]] float text_width(const TextRun& run);
/// Pen position before byte `at` of a run's text, seen from byte `from` (both on character borders): for marks within a line.
[[nodiscard]] float text_offset(const TextRun& run, std::uint32_t from, std::uint32_t at);
/// The longest beginning of a text that fits in `width`, in bytes: for labels that end in «…».
[[nodiscard]] std::uint32_t fitting(const TextRun& run, float width);

}  // namespace diarium::ui
