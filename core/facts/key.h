// facts/key: the form in which the patterns of facts compare words.
//
// Coarser than text::fold: lower case, no marks at all («föreslår» = «Foreslar» = «foreslår»), so that one table of words
// reads clean papers and papers whose letters lost their marks. For patterns only; a fact's value is never a key.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::facts {

/// What a character is to the scanners.
enum class Glyph : std::uint8_t { space, mark, digit, lower, upper };

/// One character of valid UTF-8 and its size in bytes.
struct GlyphAt {
  Glyph glyph;
  std::uint8_t size;
};
/// Character at `at` (< text.size()). Letters beyond Latin Extended-A count as lower case. O(1).
[[nodiscard]] GlyphAt glyph_at(std::string_view text, std::size_t at);

/// Appends the key of `word`: at most word.size() bytes. O(bytes).
void append_key(std::string& keys, std::string_view word);
[[nodiscard]] std::string key(std::string_view word);

}  // namespace diarium::facts
