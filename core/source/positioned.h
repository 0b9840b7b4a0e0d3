// source/positioned: what stands where on the pages of a file, as two PDF readers (poppler natively, pdf.js in a browser
// and under node) write it for one layout reader.
//
// A text of lines, fields divided by tabs, so that both sides write it easily and a fuzzer can break it:
//   diarium-positioned 1            the first line
//   H sha256 <64 hex digits>        of the PDF
//   H producer <words>              the program that made it, where known
//   H kind <pdf|picture>            what the file is; a PDF where no line tells
//   N <what> <count>                something left out (LeftOut::what); «pages»: beyond the limit; «damaged_pages»
//   F <bold 0|1> <italic 0|1> <name>  a font, counted from 0
//   P <width> <height> <pictures> <label>  a page begins: tenths of a point as shown; pictures: of a page without letters,
//                                   the share that pictures and drawn shapes cover, in per cent, 100 where unknown; of
//                                   one with letters 0 or unknown; label: empty where it is the number
//   T <left> <top> <right> <bottom> <font> <size> <flags> <tag> <text>   a run of text: box and font size in tenths of a
//                                   point; flags, added up: 1 reads downwards, 2 invisible, 4 form field, 8 a new line
//                                   follows, 16 reads upwards; tag: see below
//   C <pictures> <raster>           what covers the page, letters or not: the share of pictures and drawn shapes, and of pictures alone,
//                                   in per cent, each 100 where unknown; one a page at most
//   R <how> <why> <reader>          how the page was read, by the names of source/scanned.h, and what read its picture, with its
//                                   version and language, empty where nothing did. One a page at most; without it the
//                                   letters tell: drawn ones text, others a hidden layer
//   D <confidence> <word> <word> …  behind a T line: its text was read in the picture of the page, so surely (0 to 100), and may
//                                   have been these words, the likeliest first, none of which has a space
//   W [<done> <all>]                says nothing of the file: a sign of life while pages are read, so many of so many so far
//   E                               the last line: without it the stream was cut off
// Runs come in the order of the file; text is UTF-8 without tabs, line ends and control characters; a character whose
// font does not tell what it is is U+FFFD.
//
// A tag is what a tagged PDF says of the run: the nearest element around it, by the file's map of roles, that is a heading
// (H1 to H6; H by the sections around it; Title is H1), an item of a list with its mark (LI), a cell (TD), nothing of the
// text (A: an artifact, as heads of pages are), or else a paragraph (P). Notes, tables, lists, sections within such an element
// begin anew. Without a tag a run is text of another role, or of a file or reader that knows no roles: it says nothing. Behind a
// tag, or alone, may stand «@» and where the file's structure has the element among those with text on the page, from 1 (parts of
// a line are of the element around them); in the cell of a table also, each after a full stop, the table's number on the page, its row and the cell in it, as many as there are in the
// file, from 1: «P@12», «TD@31.1.2.3». Tags are hints. Who
// made the file may have tagged all of it as artifact, or paragraphs as headings: no word is lost by a tag alone but at the
// edges of pages.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/source.h"

namespace diarium::source {

inline constexpr std::string_view positioned_magic = "diarium-positioned 1\n";
inline constexpr std::size_t stream_limit = std::size_t{256} << 20;  ///< Bytes; a longer stream is `too_large`.
inline constexpr std::size_t page_limit = 5000;                      ///< Pages that are read of one file.
inline constexpr std::size_t run_limit = 4'000'000;                  ///< Runs of text in one file.
inline constexpr std::size_t alternative_limit = 8;                  ///< Words that a D line may name; more are passed over.

namespace run_flag {
inline constexpr std::uint8_t down = 1, invisible = 2, field = 4, line = 8, up = 16;
}
enum class Tag : std::uint8_t { none, h1, h2, h3, h4, h5, h6, item, cell, artifact, paragraph };
/// Where the file's structure has a run; 0: not told, or too large a number to be.
struct TagPlace {
  std::uint16_t order = 0, table = 0, row = 0, cell = 0;
  friend bool operator==(const TagPlace&, const TagPlace&) = default;
};

struct PositionedFont {
  bool bold = false, italic = false;
  std::string name;
};
struct PositionedRun {
  Box box;
  std::uint32_t font = 0;  ///< Below Positioned::fonts.size(), or 0 where that is empty.
  std::int32_t size = 0;   ///< Tenths of a point.
  std::uint8_t flags = 0;  ///< Of run_flag.
  Tag tag{};
  TagPlace place;
  ByteSpan text;           ///< In Positioned::text.
};
/// What the reader of a picture says of a run.
struct DoubtfulRun {
  std::uint32_t run = 0;
  std::uint8_t confidence = 0;
  std::vector<std::string> alternatives;
};
struct PositionedPage {
  std::int32_t width = 0, height = 0;  ///< Tenths of a point; 0: the page could not be read.
  std::uint32_t pictures = 0;          ///< Per cent, see above.
  std::uint32_t covered = 100, raster = 100;  ///< As a C line tells it.
  std::string label;
  std::uint32_t first = 0, count = 0;  ///< Its runs.
  std::optional<PageReading> reading;  ///< As an R line tells it.
};
struct Positioned {
  std::string sha256, producer;
  Kind kind = Kind::pdf;               ///< Or picture.
  std::vector<LeftOut> left_out;  ///< As told, in order, each `what` once.
  std::vector<PositionedFont> fonts;
  std::vector<PositionedPage> pages;
  std::vector<PositionedRun> runs;
  std::vector<DoubtfulRun> doubts;  ///< Of runs that were read in pictures, ascending by run.
  std::string reader;               ///< Of the last page that names one.
  std::string text;  ///< Of all runs; valid UTF-8.
};

/// Reads a stream. Numbers far outside any page are brought to the border.
/// errors    too_large: more than the limits; damaged: a line that is none of the above, or no last line.
/// cost      O(bytes).
[[nodiscard]] Result<Positioned> parse_positioned(std::string_view stream);

/// Lays out what stands on the pages: lines, columns, reading order, paragraphs, headings, lists, tables; heads and feet of
/// pages left out and counted. The text is Markdown, written by Flow; `reading` and `sha256` are filled, and `doubts` with what
/// the reader of pictures was not sure of (sure_confidence), and with what may be a law's number, as far as it stands in the text.
///
/// errors    empty: there are pages and no text on them; bad_encoding: there is, but no font tells which letters it is.
/// warnings  pages without text and why, characters without a meaning, text that a program recognised.
/// cost      near-linear in the runs.
[[nodiscard]] Result<Source> lay_out(const Positioned& positioned, std::string_view name, Warnings& warnings);

}  // namespace diarium::source
