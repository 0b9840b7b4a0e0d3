// structure/lines/lines: a text's lines with what their layout says, and small questions about the words of a line.
#pragma once
#include <vector>

#include "base/span.h"

namespace diarium::structure {

/// A line that holds more than white space.
struct Line {
  ByteSpan span;            ///< Trimmed.
  std::uint32_t begin = 0;  ///< First byte of the line as written.
  std::uint32_t width = 0;  ///< Characters of `span`.
  std::uint32_t page = 0;
  std::uint16_t gap = 0;            ///< White lines before it.
  std::uint16_t empty = 0;          ///< Longest run of lines without any character among them.
  std::uint32_t markup_number = 0;  ///< 1 + index of the first of the file's blocks that say what it is; 0: none.
  std::uint8_t indent = 0;          ///< Spaces before the first word; a tab counts four.
  std::uint16_t after_form_feed = 0;  ///< So many form feeds before it: of two, a page without a line lies between.
  bool furniture = false;  ///< Page number, repeated head or foot.
  bool set_apart = false;  ///< The file says that it stands in a page's head or is a note: never a heading.
};

/// Lines beyond this number are taken as one last line, so that memory is bounded for any text (a paper of 64 MB has
/// fewer; a longer one is no paper).
inline constexpr std::size_t line_limit = 1u << 20;

/// Cuts at LF, CR, CRLF and form feed; white lines are counted, not kept. O(bytes).
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// `span` without white space at its ends. O(white space).
[[nodiscard]] ByteSpan trim(std::string_view text, ByteSpan span);
[[nodiscard]] std::string_view trim(std::string_view words);

/// Characters of valid UTF-8. O(bytes).
[[nodiscard]] std::uint32_t width(std::string_view words);

/// Does the first letter stand in lower case / upper case? Quotes and brackets before it are passed over.
[[nodiscard]] bool begins_small(std::string_view words);
[[nodiscard]] bool begins_capital(std::string_view words);

/// Bytes to the number of a § of minutes: «§», «KF §», or «Paragraf » before a number that no sentence follows; 0:
/// none.
[[nodiscard]] std::size_t section_sign_size(std::string_view words);
[[nodiscard]] inline bool opens_section(std::string_view words) { return section_sign_size(words) > 0; }

/// Does a sentence end here: . ! ? : or one of them before closing quotes and brackets?
[[nodiscard]] bool ends_sentence(std::string_view words);

/// Where the word at or behind `at` ends, and where the next one begins: words are divided by spaces and tabs.
[[nodiscard]] std::size_t word_end(std::string_view words, std::size_t at);
[[nodiscard]] std::size_t word_begin(std::string_view words, std::size_t at);
[[nodiscard]] bool has_digit(std::string_view words);
/// The part before the first white space.
[[nodiscard]] std::string_view first_word(std::string_view words);
[[nodiscard]] std::string_view last_word(std::string_view words);

struct Layout {
  bool double_spaced = false;  ///< A white line after every line: one white line divides nothing.
  bool long_lines = false;     ///< A paragraph is a line, however long.
  std::uint32_t wrap = 80;     ///< Characters that a full line holds.
  std::uint32_t margin = 0;    ///< Spaces before nearly every line.
  std::uint32_t longest = 0;   ///< Width that few lines exceed: one well below it was not cut for lack of room.
};

/// O(lines log lines). Lines that are furniture are left out.
[[nodiscard]] Layout measure(std::string_view text, const std::vector<Line>& lines);

/// Would the first word of `next` have had room at the end of `line`? Then the line was ended on purpose. Lines of
/// proportional letters differ by a tenth in characters, so nine tenths of the width count as full.
[[nodiscard]] bool ended_on_purpose(std::string_view text, const Line& line, const Line& next, const Layout& layout);

}  // namespace diarium::structure
