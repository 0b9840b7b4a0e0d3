// cli/pdf/page_apart: a page is drawn and read in a process of its own, so that one which takes too long, asks for all memory
// or brings the reader down is told, and the others are read. Of the program diarium-pdf.
#pragma once
#include <functional>

#include "cli/pdf/page_scan.h"
#include "scan/words.h"

namespace diarium::cli {

/// A page that is being drawn by `draw` and read by `scanner`, which is open, in a copy of this process with bounded time and memory.
/// Several may be under way. Nothing may be waiting to be written to stdout when one begins.
class PageApart {
 public:
  PageApart(PageScanner& scanner, const Draw& draw);
  PageApart(const PageApart&) = delete;
  PageApart& operator=(const PageApart&) = delete;
  ~PageApart();
  /// What was read, once the copy is done. `waiting`: called about every two seconds meanwhile. Asked once.
  [[nodiscard]] scan::ScannedPage finish(const std::function<void()>& waiting);

 private:
  int copy_ = -1, line_ = -1;
};

}  // namespace diarium::cli
