// structure/lines/markers: the bullets, numbers and Markdown marks at the ends of a line.
#pragma once
#include <optional>
#include <vector>

#include "base/span.h"

namespace diarium::structure {

/// What stands before a list item's words.
struct ListMark {
  std::uint32_t label = 0;   ///< Bytes of the label («1.», «-»).
  std::uint32_t size = 0;    ///< Bytes up to the item's first word.
  std::uint16_t number = 0;  ///< 0 for a bullet; a letter counts from 1.
  bool letter = false;       ///< «a)»
  bool bare = false;  ///< «1 Nämnden ...», «1 att ...»: a number without a mark, an item only in the right place.
  bool dash = false;         ///< A long dash, which may also stand inside a sentence.
};
[[nodiscard]] std::optional<ListMark> list_mark(std::string_view words);

/// A bullet or a number alone on its line («•», «2.»): its words were torn from it.
[[nodiscard]] std::optional<ListMark> torn_mark(std::string_view words);

/// «1.2 Syfte», «3 Bakgrund»: bytes of a chapter number before a capital, else 0.
[[nodiscard]] std::uint32_t chapter_number(std::string_view words);

/// A line of dashes, stars or low lines: a rule, no words.
[[nodiscard]] bool is_rule(std::string_view words);

/// Cells divided by bars (Markdown) or by wide spaces.
[[nodiscard]] bool is_table_row(std::string_view words);

/// A Markdown line without its marks.
struct Marked {
  std::uint8_t level = 0;      ///< Of a heading with #, from 1; else 0.
  bool bold = false;           ///< All words stand between pairs of **.
  std::vector<ByteSpan> runs;  ///< What a reader sees, marks left out; places count in the whole text.
};
/// `span`: one trimmed line of `text`. O(span).
[[nodiscard]] Marked read_marks(std::string_view text, ByteSpan span);

/// Does a line with this words_key() begin with the label of a case number: «dnr», «diarienummer»?
[[nodiscard]] bool labels_number(std::string_view line_key);
/// «Dnr KS 2024/17», «STK-2022-1485» alone on its line.
[[nodiscard]] bool is_case_number(std::string_view words);

}  // namespace diarium::structure
