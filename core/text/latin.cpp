#include "text/latin.h"

#include "base/utf8.h"

namespace diarium::text {

bool is_letter(char32_t point) {
  if ((point | 32u) >= U'a' && (point | 32u) <= U'z') return true;
  return point >= 0xC0 && point <= 0x17F && point != 0xD7 && point != 0xF7;
}

char32_t lower(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter + 32;
  if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 32;
  if (letter < 0x100 || letter > 0x17F) return letter;
  // Latin Extended-A: pairs, capital first; even numbers up to 0137, odd ones to 0148, even ones to 0177, then odd.
  if (letter == 0x130 || letter == 0x138 || letter == 0x149 || letter == 0x17F) return letter;
  if (letter == 0x178) return 0xFF;
  const bool odd_first = (letter > 0x138 && letter < 0x149) || letter > 0x178;
  return ((letter & 1u) != 0) == odd_first ? letter + 1 : letter;
}

char32_t upper(char32_t letter) {
  if (letter >= U'a' && letter <= U'z') return letter - 32;
  if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) return letter - 32;
  if (letter == 0xFF) return 0x178;
  if (letter <= 0x100 || letter > 0x17F || letter == 0x131) return letter;
  return lower(letter - 1) == letter ? letter - 1 : letter;
}

std::u32string lower(std::u32string_view word) {
  std::u32string out;
  out.reserve(word.size());
  for (const char32_t letter : word) out.push_back(lower(letter));
  return out;
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto character = utf8::decode(utf8, at);
    out.push_back(character.point);
    at += character.size;
  }
  return out;
}

std::string lower(std::string_view utf8) { return to_utf8(lower(code_points(utf8))); }

std::string to_utf8(std::u32string_view points) {
  std::string out;
  for (const char32_t point : points) utf8::append(out, point);
  return out;
}

bool has_swedish_mark(char32_t letter) {
  const char32_t small = lower(letter);
  return small == U'å' || small == U'ä' || small == U'ö';
}

std::u32string without_swedish_marks(std::u32string_view word) {
  std::u32string out = lower(word);
  for (char32_t& letter : out) {
    if (letter == U'å' || letter == U'ä') letter = U'a';
    if (letter == U'ö') letter = U'o';
  }
  return out;
}

}  // namespace diarium::text
