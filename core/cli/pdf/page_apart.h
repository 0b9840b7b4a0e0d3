// cli/pdf/page_apart: a page is drawn and read in a process of its own, so that one which takes too long, asks for all memory
// or brings the reader down is told, and the others are read. Of the program diarium-pdf.
#pragma once
#include <functional>

#include "cli/pdf/page_scan.h"
#include "scan/words.h"

namespace diarium::cli {

/// Draws a page by `draw`, and has `scanner`, which is open, read what comes of it. Both
/// happen in a copy of this process with bounded time and memory. Nothing may be waiting to be written to stdout.
/// `waiting`: called about every two seconds meanwhile.
[[nodiscard]] scan::ScannedPage read_apart(PageScanner& scanner, const Draw& draw, const std::function<void()>& waiting);

}  // namespace diarium::cli
