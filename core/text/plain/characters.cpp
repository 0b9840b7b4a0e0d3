#include "text/plain/characters.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ligatures.h"
#include "base/spaces.h"
#include "base/utf8.h"

namespace diarium::text {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool line_ends(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(" \t", at);
  return end != text.npos && (text[end] == '\n' || text[end] == '\r');
}
/// Bytes after a soft hyphen at the end of its line, up to the rest of the word; 0: no word is divided there.
std::size_t line_end_within_word(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(" \t", at);
  const std::size_t next = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  const std::size_t word = std::min(text.find_first_not_of(" \t", next), text.size());
  const bool goes_on = word < text.size() && (static_cast<unsigned char>(text[word]) >= 0x80 || (text[word] | 0x20) >= 'a');
  return goes_on && (static_cast<unsigned char>(text[word]) >= 0x80 || (text[word] | 0x20) <= 'z') ? word - at : 0;
}

/// What is hidden between digits stays: two numbers do not become one.
bool stands_between_digits(std::string_view text, std::size_t begin, std::size_t end) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  return begin > 0 && digit(begin - 1) && digit(end);
}

/// What stands for a character; nothing: itself.
std::optional<std::string_view> plain_of(char32_t c) {
  if (const std::string_view letters = letters_of_ligature(c); !letters.empty()) return letters;
  if (is_wide_space(c)) return " ";
  if (is_line_separator(c) || c == U'\v' || c == U'\r') return "\n";
  if (c == soft_hyphen || is_unseen(c)) return "";
  return std::nullopt;
}

/// The next place at which a character may be one of them.
std::size_t next_place(std::string_view text, std::size_t at) {
  const std::size_t other = utf8::ascii_end(text, at);
  const std::size_t end = text.substr(at, other - at).find_first_of("\v\r");
  return end == text.npos ? other : at + end;
}

}  // namespace

Text plain_characters(std::string source) {
  std::string out;
  std::vector<SourceMap::Step> steps;
  const auto step = [&steps](std::size_t text, std::size_t from) {
    const SourceMap::Step one{static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(from)};
    if (!steps.empty() && steps.back().text == one.text) steps.back() = one;
    else steps.push_back(one);
  };
  std::size_t copied = 0;
  for (std::size_t at = next_place(source, 0); at < source.size();) {
    const utf8::Decoded here = utf8::decode(source, at);
    const std::size_t own = at + here.size;
    const bool two_signs = here.point == U'\r' && own < source.size() && source[own] == '\n';
    const bool divides = here.point == soft_hyphen && line_ends(source, own);
    const std::size_t after = own + (divides ? line_end_within_word(source, own) : two_signs ? 1 : 0);
    const auto plain = divides && after == own ? std::optional<std::string_view>("-") : plain_of(here.point);  // Between digits.
    if (plain && !(plain->empty() && stands_between_digits(source, at, own))) {
      out.append(source, copied, at - copied);
      if (!plain->empty()) step(out.size(), at);
      out += *plain;
      copied = after;
      step(out.size(), after);
    }
    at = next_place(source, after);
  }
  if (steps.empty()) return {std::move(source), {}};
  out.append(source, copied);
  return {std::move(out), SourceMap(std::move(steps))};
}

}  // namespace diarium::text
