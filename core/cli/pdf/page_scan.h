// cli/pdf/page_scan: which words does a program read in the picture of a page? Of the program diarium-pdf.
//
// Two files implement it, and CMake chooses: page_scan_tesseract.cpp where Debian's libtesseract-dev is installed, else
// page_scan_none.cpp, which reads nothing and says so.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "scan/picture.h"
#include "scan/words.h"

namespace diarium::cli {

using scan::GrayPicture;

/// How a page's colours become grey: scan::lightness() or scan::lightness_by_colour().
enum class Tones { seen, by_colour };
/// Draws one page. A picture without points is too large, one without dots failed.
using Draw = std::function<GrayPicture(Tones)>;

/// Reads pictures of pages. Opened once a process, then copied by fork() with what it has in memory.
class PageScanner {
 public:
  PageScanner();
  PageScanner(const PageScanner&) = delete;
  PageScanner& operator=(const PageScanner&) = delete;
  ~PageScanner();
  /// Loads the Swedish model, if that has not been done. False: there is no reader here, or it has no Swedish.
  [[nodiscard]] bool open();
  /// «Tesseract 5.3.0, swe»; empty where it is not open.
  [[nodiscard]] std::string name() const;
  /// The words of a page that is upright, askew by some degrees, or turned by quarters, with specks, stamps and what shines
  /// through taken away: whatever letters the reader sees, also in what is none. In the order in which it reads. `by_colour`: the
  /// page once more, by scan::lightness_by_colour(); asked for rarely.
  [[nodiscard]] std::vector<scan::ScannedWord> read(GrayPicture picture, const std::function<GrayPicture()>& by_colour);

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace diarium::cli
