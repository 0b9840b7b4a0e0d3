// index/records/words: which words of a paper are found, and under which spelling.
//
// One rule for both sides: Builder and query/ call the same functions, or a query never meets its paper.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "structure/outline.h"
#include "text/words.h"

namespace diarium::index {

/// A longer word is kept and asked for by its beginning: no word of a language is cut, and a file without a space
/// cannot fill the dictionary.
inline constexpr std::size_t longest_term = 80;  // bytes

/// The spelling under which a word of NFC text is kept: case folded, at most longest_term bytes. O(1).
[[nodiscard]] std::string term_of(std::string_view word);

/// The words of one block, as spans of `text`, into `out`, which is emptied: those of its lines, so that neither marks
/// of emphasis nor line ends are part of a word. O(block).
void block_words(std::string_view text, const structure::Block& block, std::vector<ByteSpan>& out);

/// Swedish endings that Snowball takes off together («-ligheternas») stay below this.
inline constexpr std::size_t longest_cut = 15;

/// The bytes at the end of a term that its stem does without: at most longest_cut, else 0, as where the stem is no
/// beginning of the term.
[[nodiscard]] std::uint32_t stem_cut(std::string_view term, text::Stemmer& stemmer);

/// True where a Swedish text has lost its marks (å, ä, ö), as a bad scan has: at least 200 letters, and fewer than one
/// of these in a hundred. Whole papers have 2 to 6 in a hundred. O(bytes).
[[nodiscard]] bool marks_are_lost(std::string_view text);

}  // namespace diarium::index
