// language/key: the form in which the patterns of facts compare words.
//
// Coarser than text::fold: lower case, no marks at all («föreslår» = «Foreslar» = «foreslår»), so that one table of
// words reads clean papers and papers whose letters lost their marks. For patterns only; a fact's value is never a key.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::language {

/// What a character is to the scanners.
enum class Glyph : std::uint8_t { space, mark, digit, lower, upper };

/// One character of valid UTF-8 and its size in bytes.
struct GlyphAt {
  Glyph glyph;
  std::uint8_t size;
};
constexpr Glyph ascii_glyph(unsigned char c) {
  if (c >= 'a' && c <= 'z') return Glyph::lower;
  if (c >= 'A' && c <= 'Z') return Glyph::upper;
  if (c >= '0' && c <= '9') return Glyph::digit;
  return c <= ' ' || c == 0x7F ? Glyph::space : Glyph::mark;
}
/// A character that neither ASCII nor the letters of Latin-1 hold.
[[nodiscard]] GlyphAt rare_glyph_at(std::string_view text, std::size_t at);
/// Character at `at` (< text.size()). Letters beyond Latin Extended-A count as lower case. O(1).
[[nodiscard]] inline GlyphAt glyph_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {ascii_glyph(lead), 1};
  if (lead != 0xC3 || at + 1 >= text.size()) return rare_glyph_at(text, at);
  const auto low = static_cast<unsigned char>(text[at + 1]);
  if (low == 0x97 || low == 0xB7) return {Glyph::mark, 2};  // × ÷
  return {low < 0x9F ? Glyph::upper : Glyph::lower, 2};
}

/// Appends the key of `word`: at most word.size() bytes. O(bytes).
void append_key(std::string& keys, std::string_view word);
[[nodiscard]] std::string key(std::string_view word);

/// The key of a line or another short piece of text: single spaces between its words, of its marks only hyphens and
/// strokes. Empty for more than `longest_key` bytes: no phrase is so long. O(bytes).
inline constexpr std::size_t longest_key = 160;
[[nodiscard]] std::string words_key(std::string_view words);

/// What stands between white space, in order. O(bytes).
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

/// How a text's letters stand: whole, or with the marks of å, ä and ö lost.
enum class Letters : std::uint8_t { whole, lost };

/// Appends the spelling of `word`: its key, but that å, ä and ö stay letters of their own («Föreslår» → «föreslår»,
/// «idé» → «ide»). At most word.size() bytes, in UTF-8. O(bytes).
void append_spelling(std::string& spellings, std::string_view word);
[[nodiscard]] std::string spelling(std::string_view word);

/// Bytes of `text` that the word `pattern` (a spelling) takes from its beginning, or no_match. Whole letters: as it is
/// written, for «låg» is not «lag». Lost ones: å and ä may stand as a, ö as o, and each of them and e as `?`.
/// O(pattern).
inline constexpr std::size_t no_match = static_cast<std::size_t>(-1);
[[nodiscard]] std::size_t match(std::string_view text, std::string_view pattern, Letters letters);
/// Is `text` (a spelling; of lost letters a key) the word `pattern`; does it begin with it? O(pattern).
[[nodiscard]] inline bool is(std::string_view text, std::string_view pattern, Letters letters) {
  if (letters == Letters::whole || text.empty()) return text == pattern;
  return match(text, pattern, letters) == text.size();
}
[[nodiscard]] inline bool starts(std::string_view text, std::string_view pattern, Letters letters) {
  return match(text, pattern, letters) != no_match;
}
/// Bytes of `text` before `pattern`, which it ends in; no_match if it does not. O(pattern).
[[nodiscard]] std::size_t before_ending(std::string_view text, std::string_view pattern, Letters letters);
[[nodiscard]] inline bool ends(std::string_view text, std::string_view pattern, Letters letters) {
  return before_ending(text, pattern, letters) != no_match;
}
/// How many letters a spelling has: å, ä and ö are one each.
[[nodiscard]] std::size_t letter_count(std::string_view spelling);

}  // namespace diarium::language
