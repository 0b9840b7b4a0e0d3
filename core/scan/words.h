// scan/words: of what a file says of a page and what its picture shows, which words are the page's?
//
// Natively the words of the file come from poppler and those of the picture from Debian's Tesseract, in a page from pdf.js and
// from Tesseract as WebAssembly. What is made of them is decided here, for both.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "source/page_choice.h"
#include "source/scanned.h"
#include "text/lexicon/lexicon.h"

namespace diarium::scan {

/// A word that the file has, or a run of several.
struct FileWord {
  std::string text;  ///< UTF-8, as the file has it.
  double left = 0, top = 0, right = 0, bottom = 0;  ///< Points, from the upper left of the page as it is shown.
  bool space_after = false;
  bool hidden = false;  ///< It is set, and not drawn.
};
struct FilePage {
  std::vector<FileWord> words;  ///< In the order of the file.
  std::uint32_t pictures = 100, raster = 100;  ///< As source::PageEvidence has them.
};

/// A word in the picture of a page.
struct ScannedWord {
  std::string text;  ///< UTF-8, no white space, never empty.
  double left = 0, top = 0, right = 0, bottom = 0;  ///< Points, from the upper left of the page as it is shown; of the line's height, not the word's.
  double size = 0;                        ///< Of the letters, in points.
  int confidence = 0;                     ///< Per cent.
  int turn = 0;                           ///< Quarters of a turn, clockwise.
  bool ends_line = false;
  std::vector<std::string> alternatives;  ///< The likeliest first.
};
/// What became of a page's picture.
struct ScannedPage {
  source::WhyUnread why{};  ///< Nothing: it was read.
  std::vector<ScannedWord> words;
};

/// Has the page a layer that is not drawn?
[[nodiscard]] bool has_hidden(const FilePage& page);

/// What is known of a page by its letters. `lexicon`: null where there is none; asked only where has_hidden().
[[nodiscard]] source::PageEvidence evidence_of(const FilePage& page, const text::Lexicon* lexicon);

/// How a page is read whose letters are kept as the file has them.
[[nodiscard]] source::PageReading reading_of_file(const FilePage& page);

/// Leaves of the words that were read in a picture those that are some: where most of them are no words of Swedish, or the reader
/// hardly believed them, it saw letters in a photograph, and none is left. `turn` and the order stay.
void keep_words(std::vector<ScannedWord>& words, const text::Lexicon* lexicon);

/// The words that are kept of a page.
struct PageWords {
  std::vector<bool> of_file;         ///< Of each word of the file: is it one?
  std::vector<ScannedWord> scanned;  ///< Of the picture.
  source::PageReading reading;
};

/// Puts a page together. `choice` is not keep; `picture`: what was read, not yet weighed.
[[nodiscard]] PageWords page_of(const FilePage& file, ScannedPage picture, source::PageChoice choice, const text::Lexicon* lexicon);

}  // namespace diarium::scan
