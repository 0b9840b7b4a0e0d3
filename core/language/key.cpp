#include "language/key.h"

#include <algorithm>

#include "base/letters.h"

namespace diarium::language {
namespace {

// Base letters of U+00C0 to U+017F in order; a space: not a letter.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiii"   // C0
    "dnooooo ouuuuyts"   // D0
    "aaaaaaaceeeeiiii"   // E0
    "dnooooo ouuuuyty"   // F0
    "aaaaaaccccccccdd"   // 100
    "ddeeeeeeeeeegggg"   // 110
    "gggghhhhiiiiiiii"   // 120
    "iiiijjkkklllllll"   // 130
    "lllnnnnnnnnnoooo"   // 140
    "oooorrrrrrssssss"   // 150
    "ssttttttuuuuuuuu"   // 160
    "uuuuwwyyyzzzzzzs";  // 170
constexpr char32_t first_base = 0xC0;

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

/// The character at `at` and its size; a broken byte is one character of its own.
struct Character {
  char32_t value;
  std::uint8_t size;
};
Character decode(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const auto tail = [&](std::size_t i) { return byte_at(text, at + i) & 0x3Fu; };
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1Fu) << 6 | tail(1), 2};
  if (lead < 0xF0) return {(lead & 0x0Fu) << 12 | tail(1) << 6 | tail(2), 3};
  return {(lead & 0x07u) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}

bool is_upper(char32_t c) {
  if (c < 0x100) return c <= 0xDE && c != 0xD7;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x178) return c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D;
  return c < 0x180 && c % 2 == 0 && c != 0x138;
}

Glyph glyph_of(char32_t c) {
  if (c < 0x80) return ascii_glyph(static_cast<unsigned char>(c));
  if (c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0xFEFF || (c >= 0x2000 && c <= 0x200B)) return Glyph::space;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return Glyph::space;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
      (c >= 0xE000 && c <= 0xF8FF)) {
    return Glyph::mark;
  }
  return is_upper(c) ? Glyph::upper : Glyph::lower;
}

}  // namespace

GlyphAt rare_glyph_at(std::string_view text, std::size_t at) {
  const Character c = decode(text, at);
  const auto rest = text.size() - at;
  return {glyph_of(c.value), static_cast<std::uint8_t>(std::min<std::size_t>(c.size, rest))};
}

namespace {

/// å, ä or ö: the letters that Swedish tells from a and o.
bool is_swedish_letter(char32_t c) {
  const char32_t small = c >= 0xC0 && c <= 0xDE ? c + 0x20 : c;
  return small == 0xE5 || small == 0xE4 || small == 0xF6;
}

void append_folded(std::string& keys, std::string_view word, bool keeps_swedish) {
  const std::size_t start = keys.size();
  keys.resize(start + word.size());
  char* out = keys.data() + start;
  for (std::size_t at = 0; at < word.size();) {
    const unsigned lead = byte_at(word, at);
    if (lead < 0x80) {
      *out++ = static_cast<char>(lead >= 'A' && lead <= 'Z' ? lead + 32 : lead);
      ++at;
      continue;
    }
    const Character c = decode(word, at);
    const std::size_t size = std::min<std::size_t>(c.size, word.size() - at);
    const std::size_t base = c.value >= first_base ? c.value - first_base : base_letters.size();
    if (keeps_swedish && size == 2 && is_swedish_letter(c.value)) {
      *out++ = word[at];
      *out++ = static_cast<char>(byte_at(word, at + 1) | 0x20u);
    } else if (base < base_letters.size() && base_letters[base] != ' ') {
      *out++ = base_letters[base];
    } else if (c.value == 0xFB01 || c.value == 0xFB02) {  // Ligatures that readers of PDF leave as they are.
      *out++ = 'f';
      *out++ = c.value == 0xFB01 ? 'i' : 'l';
    } else {
      out = std::copy_n(word.data() + at, size, out);
    }
    at += size;
  }
  keys.resize(static_cast<std::size_t>(out - keys.data()));
}

}  // namespace

void append_key(std::string& keys, std::string_view word) { append_folded(keys, word, false); }
void append_spelling(std::string& spellings, std::string_view word) { append_folded(spellings, word, true); }

std::string key(std::string_view word) {
  std::string keys;
  append_key(keys, word);
  return keys;
}

std::string words_key(std::string_view words) {
  std::string out;
  if (words.size() > longest_key) return out;
  bool space = false;
  for (std::size_t at = 0; at < words.size();) {
    const GlyphAt glyph = glyph_at(words, at);
    const bool kept = glyph.glyph > Glyph::mark || words[at] == '-' || words[at] == '/';
    if (kept && space && !out.empty()) out.push_back(' ');
    if (kept && byte_at(words, at) < 0x80 && glyph.size == 1) {
      out.push_back(static_cast<char>(words[at] >= 'A' && words[at] <= 'Z' ? words[at] + 32 : words[at]));
    } else if (kept) {
      append_key(out, words.substr(at, glyph.size));
    }
    space = !kept;
    at += glyph.size;
  }
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  const auto past = [&](std::size_t at, bool space) {
    while (at < text.size() && is_space(text[at]) == space) ++at;
    return at;
  };
  for (std::size_t at = past(0, true); at < text.size();) {
    const std::size_t end = past(at, false);
    words.push_back(text.substr(at, end - at));
    at = past(end, true);
  }
  return words;
}

std::string spelling(std::string_view word) {
  std::string spellings;
  append_spelling(spellings, word);
  return spellings;
}

std::size_t match(std::string_view text, std::string_view pattern, Letters letters) {
  if (text.starts_with(pattern)) return pattern.size();
  if (letters == Letters::whole) return no_match;
  std::size_t at = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i, ++at) {
    if (at >= text.size()) return no_match;
    const bool marked = byte_at(pattern, i) == 0xC3;
    if (marked && byte_at(text, at) == 0xC3 && byte_at(text, at + 1) == byte_at(pattern, i + 1)) {
      ++i;
      ++at;
      continue;
    }
    if (marked) ++i;
    const char lost = !marked ? pattern[i] : byte_at(pattern, i) == 0xB6 ? 'o' : 'a';
    const bool unclear = text[at] == '?' && (marked || lost == 'e');
    if (text[at] != lost && !unclear) return no_match;
  }
  return at;
}

std::size_t before_ending(std::string_view text, std::string_view pattern, Letters letters) {
  if (text.ends_with(pattern)) return text.size() - pattern.size();
  if (letters == Letters::whole) return no_match;
  const std::size_t size = letter_count(pattern);
  if (text.size() < size || match(text.substr(text.size() - size), pattern, letters) != size) return no_match;
  return text.size() - size;
}

std::size_t letter_count(std::string_view spelling) {
  return static_cast<std::size_t>(std::count_if(
      spelling.begin(), spelling.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }));
}

}  // namespace diarium::language
