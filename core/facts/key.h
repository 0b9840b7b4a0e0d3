// facts/key: the form in which the patterns of facts compare words.
//
// Coarser than text::fold: lower case, no marks at all («föreslår» = «Foreslar» = «foreslår»), so that one table of
// words reads clean papers and papers whose letters lost their marks. For patterns only; a fact's value is never a key.
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

}  // namespace diarium::facts
