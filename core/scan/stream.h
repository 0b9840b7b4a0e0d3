// scan/stream: the positioned stream of a file (source/positioned.h) where some pages are read in their pictures: which pages,
// and the stream with what was read. For a page, where pdf.js writes the stream and Tesseract as WebAssembly reads pictures.
//
// What was read of pages is a text of lines, which is also how it is kept until a file is read to its end:
//   S <page> <why> <reader>         the picture of a page, from 0; why: by the names of source/scanned.h, «nothing» where it was read
//   V <left> <top> <right> <bottom> <size> <confidence> <turn> <ends line 0|1> <word> <other reading> …
//                                   a word of it: tenths of a point of the page; quarters of a turn
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scan/place.h"
#include "scan/words.h"
#include "text/lexicon/lexicon.h"

namespace diarium::scan {

/// The lines of a word that was read in a picture, T and D of the stream. `font`: its number in the stream.
[[nodiscard]] std::string stream_lines(const ScannedWord& word, std::size_t font);
/// The R line. `reader`: what read the picture; told only where words of it are the page's.
[[nodiscard]] std::string stream_line(const source::PageReading& reading, std::string_view reader);

struct PagesToRead {
  std::vector<std::uint32_t> pages;  ///< From 0, ascending.
  bool lexicon_wanted = false;       ///< A lexicon would decide better, and none was given.
};
/// Which pages of a stream are to be read in their pictures: choose_reading() of each. errors: those of parse_positioned().
[[nodiscard]] Result<PagesToRead> pages_to_read(std::string_view stream, const text::Lexicon* lexicon);

/// What a picture showed, as V lines. `hocr`: of read_hocr(), of a picture of so many dots an inch. errors: its own.
[[nodiscard]] Result<std::string> seen_lines(std::string_view hocr, double dots, const PictureTurn& turn);

/// The stream with the words that are kept of each page, and how each was read. `seen`: S and V lines of pages_to_read(), in any
/// order, the last of a page counts; a page without any was not asked for.
///
/// errors    those of parse_positioned(); damaged: `seen` is none.
/// cost      O(bytes), and the weighing of the words.
[[nodiscard]] Result<std::string> with_pictures(std::string_view stream, std::string_view seen, const text::Lexicon* lexicon);

}  // namespace diarium::scan
