// cli/pdf/pdf_words: which words stand where on a page, as poppler reads them? Of the program diarium-pdf.
//
// Two files implement it, and CMake chooses. pdf_words_plain.cpp is written against poppler's public library: it knows
// neither the file's structure nor what is drawn. pdf_words_tagged.cpp is written against its inner classes (Debian's
// libpoppler-private-dev), which change from version to version: those are used there and in pdf_tree.cpp alone.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace poppler {
class document;
}

namespace diarium::cli {

struct PdfWord {
  std::string text;  ///< UTF-8, as the file has it.
  double left = 0, top = 0, right = 0, bottom = 0;  ///< Points, from the upper left of the page as it is shown.
  std::string font;           ///< Its name; empty: not known.
  double size = 0;            ///< Of the letters, in points.
  int turn = 0;               ///< Quarters of a turn, clockwise.
  bool space_after = false;
  bool hidden = false;        ///< Set in the mode that draws nothing.
  std::string_view tag;       ///< As source/positioned.h has tags.
};
struct PdfPageWords {
  std::vector<PdfWord> words;  ///< In the order of the file.
  double unit = 1;             ///< Of the page in points (pdf_words_tagged.cpp); 1 where unknown. Boxes are in points.
  int pictures = 100;          ///< As source/positioned.h has it, of every page.
  int raster = 100;            ///< Per cent of the page that pictures cover, drawn shapes not counted; 100 where unknown.
};

/// Reads the pages of one file.
class PdfWords {
 public:
  /// `pdf` is open and not locked; `bytes` are the file it was opened from. Both are read as long as this is.
  PdfWords(const poppler::document& pdf, std::string_view bytes);
  PdfWords(const PdfWords&) = delete;
  PdfWords& operator=(const PdfWords&) = delete;
  ~PdfWords();
  /// `page`: from 0, below the number of pages. A damaged page has what could be read of it.
  [[nodiscard]] PdfPageWords page(int page);

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace diarium::cli
