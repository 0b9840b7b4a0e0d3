// text/breaks: where do the rules of UAX #29 cut any text, before we choose words and mend sentences?
//
// The rules are ICU's, as tables; the walk is ours, so that what searches carries no ICU for it. tests/core/text/breaks_test.cpp
// compares it with ICU on every character.
#pragma once
#include <string_view>
#include <vector>

#include "base/span.h"

namespace diarium::text {

enum class Rules { word, sentence };

/// A piece between two boundaries. `is_word`: the rules for words found a letter, a digit or an ideograph in it.
struct Piece {
  ByteSpan span;
  bool is_word = false;
};

/// The piece that begins at `begin`.
///
/// in        `text`: valid UTF-8; `begin` (< text.size()): a boundary, which the beginning of a text is.
/// cost      O(bytes of the piece), and of what the rules look at behind it.
/// source    Unicode Standard Annex #29, root rules; ICU's RuleBasedBreakIterator::handleNext().
[[nodiscard]] Piece piece_at(Rules rules, std::string_view text, std::size_t begin);

/// Appends the words of a whole text by these rules alone, as segment_words() promises them. O(bytes).
void words_by_rules(std::string_view nfc, std::uint32_t offset, std::vector<ByteSpan>& out);

}  // namespace diarium::text
