// scan/place: where on the page do the words of its picture stand, and what else may they be? A reader of pictures says it in
// its own measures: of a picture that was turned upright, of base lines and of single letters.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "scan/words.h"

namespace diarium::scan {

/// A letter that the reader would have put in place of one of a word's.
struct LetterChoice {
  double confidence = 0;   ///< Per cent.
  std::size_t letter = 0;  ///< From 0.
  std::string now;
};

/// The readings of a word that differ from it in one letter, the likeliest first; some few. `letters`: the word's own.
[[nodiscard]] std::vector<std::string> readings_of(const std::vector<std::string>& letters, std::vector<LetterChoice> choices);

/// How a picture lay before the reader.
struct PictureTurn {
  int quarters = 0;              ///< By how many it was turned, clockwise, until its letters stood upright.
  double width = 0, height = 0;  ///< Points, of the page as it is shown.
};

/// Brings words to the page. Before: points of the picture as it was read, `bottom` the base line and `size` as the reader
/// measured it. Sizes near that of most letters become that one (lines with a capital that bears a mark
/// are measured too large), boxes get the height of their size, and those of
/// neighbours in a line lie apart.
void place_words(std::vector<ScannedWord>& words, const PictureTurn& turn);

}  // namespace diarium::scan
