// scan/hocr: the words of a page as Tesseract writes them, with what else it thought of each letter: hOCR 1.2, as
// TessBaseAPI::GetHOCRText() makes it with lstm_choice_mode=2. Not all that hOCR may be: nobody else's is read.
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scan/words.h"

namespace diarium::scan {

/// The words in the order of reading, placed for place_words(): `bottom` is the base line. `dots`: of the picture, an inch.
///
/// errors    damaged: a word without its place, or a tag that does not end.
/// cost      O(bytes).
[[nodiscard]] Result<std::vector<ScannedWord>> read_hocr(std::string_view hocr, double dots);

}  // namespace diarium::scan
