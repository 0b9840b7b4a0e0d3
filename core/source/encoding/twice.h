// source/encoding/twice: text in UTF-8 that some program took for Windows-1252 and wrote as UTF-8 once more: «Ã¤» for «ä».
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

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

}  // namespace diarium::source
