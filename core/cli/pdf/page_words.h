// cli/pdf/page_words: of what the file says and what its picture shows, the words of a page. Of the program diarium-pdf.
#pragma once
#include <string>
#include <vector>

#include "cli/pdf/page_apart.h"
#include "cli/pdf/pdf_words.h"
#include "source/page_choice.h"
#include "source/scanned.h"
#include "text/lexicon/lexicon.h"

namespace diarium::cli {

/// What is known of a page by its letters. `lexicon`: null where there is none.
[[nodiscard]] source::PageEvidence evidence_of(const PdfPageWords& read, const text::Lexicon* lexicon);

/// Leaves of the words that were read in a picture those that are some: where most of them are no words of Swedish, or the reader
/// hardly believed them, it saw letters in a photograph, and none is left. `turn` and the order stay.
void keep_words(std::vector<ScannedWord>& words, const text::Lexicon* lexicon);

/// A page with the words that are kept of it.
struct PageWords {
  PdfPageWords drawn;                ///< Of the file.
  std::vector<ScannedWord> scanned;  ///< Of the picture.
  source::PageReading reading;
};

/// Puts a page together. `choice` is not keep; `picture`: what was read, not yet weighed.
[[nodiscard]] PageWords page_of(PdfPageWords read, ScannedPage picture, source::PageChoice choice, const text::Lexicon* lexicon);

}  // namespace diarium::cli
