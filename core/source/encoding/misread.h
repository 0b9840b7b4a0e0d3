// source/encoding/misread: what a program did to a text before us that took its encoding for another: it wrote «Ã¤» for
// «ä», or «?» for each letter that its encoding did not have («kommunfullm?ktige»).
#pragma once
#include <cstdint>
#include <string>

namespace diarium::source {

struct ReadOnce {
  std::string text;          ///< UTF-8, as it was meant.
  std::uint32_t undone = 0;  ///< Characters that were written twice; 0: the text is as it was.
};
/// Undoes it, however often it was done, where a text has it in several Swedish letters and hardly any other: such pairs of signs stand in
/// no word of any language, and one that quotes them has the letters as well.
///
/// in        `text`: valid UTF-8.
/// cost      O(bytes); a search for one byte where there is nothing to undo.
[[nodiscard]] ReadOnce undo_twice(std::string text);

/// Puts U+FFFD for question marks that stand for letters, where a text has several within words and fewer of å, ä, ö;
/// what is an address stays. At the end of a word a mark stands for a letter if the sentence goes on.
///
/// in        `text`: UTF-8; changed in place.
/// returns   how many.
/// cost      O(bytes).
[[nodiscard]] std::uint32_t mark_lost_letters(std::string& text);

}  // namespace diarium::source
