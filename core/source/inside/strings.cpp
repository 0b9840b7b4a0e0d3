#include "source/inside/strings.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"
#include "source/web/mime.h"

namespace diarium::source {
namespace {

constexpr std::size_t least_run = 10;      // Bytes: the shortest number has ten digits.
constexpr std::size_t least_zeros = 8;     // NUL bytes: UTF-16 of ten digits has ten.
constexpr std::size_t least_base64 = 14;   // Letters: ten bytes and more.
constexpr std::size_t line_of_base64 = 60; // A line that goes on in the next one is at least so long.

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// A byte of a text in ASCII, UTF-8 or an 8-bit encoding.
bool is_of_text(char c) { return static_cast<unsigned char>(c) >= 0x20 ? c != 0x7F : c == '\t' || c == '\n' || c == '\r'; }

/// What is no letter of a word beside a number: in bytes of no text what touches it may be a letter by chance.
bool is_of_number(char c) { return static_cast<unsigned char>(c) < 0x80 && is_of_text(c) && !is_letter(c); }

/// The runs of bytes that are long enough and have a digit.
std::string narrow(std::string_view bytes, bool (*is_of_run)(char)) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    bool digit = false;
    for (; end < bytes.size() && is_of_run(bytes[end]); ++end) digit = digit || is_digit(bytes[end]);
    if (digit && end - at >= least_run) (out += bytes.substr(at, end - at)) += apart;
    at = end + 1;
  }
  return out;
}

/// Units of two bytes as characters: what may stand in a number stays (digits, signs, spaces, full-width forms), the rest
/// divides.
std::string wide(std::string_view bytes, std::size_t first, bool high_first) {
  std::string out, run;
  bool digit = false;
  const auto end_run = [&] {
    if (digit && run.size() >= least_run) (out += run) += apart;
    run.clear();
    digit = false;
  };
  for (std::size_t at = first; at + 1 < bytes.size(); at += 2) {
    const auto one = static_cast<unsigned char>(bytes[at]), other = static_cast<unsigned char>(bytes[at + 1]);
    const char32_t unit = high_first ? char32_t{one} << 8 | other : char32_t{other} << 8 | one;
    const bool text = (unit < 0x80 && is_of_number(static_cast<char>(unit))) || (unit >= 0xA0 && unit < 0xC0) ||
                      (unit >= 0x2000 && unit < 0x2070) || unit == 0x2212 || (unit >= 0xFE50 && unit < 0xFE70) ||
                      (unit >= 0xFF00 && unit < 0xFF20);
    if (!text) {
      end_run();
      continue;
    }
    digit = digit || (unit >= '0' && unit <= '9') || (unit >= 0xFF10 && unit <= 0xFF19);
    utf8::append(run, unit);
  }
  end_run();
  return out;
}

/// «\u002d», «\x2d» and «\-» of scripts and JSON as what they mean. Anything else stays.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char kind = text[at] == '\\' && at + 1 < text.size() ? text[at + 1] : '\0';
    const std::size_t digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
    char32_t point = 0;
    bool whole = digits > 0 && at + 1 + digits < text.size();
    for (std::size_t i = 0; whole && i < digits; ++i) {
      const auto value = hex_digit(text[at + 2 + i]);
      whole = value.has_value();
      point = point * 16 + static_cast<char32_t>(value.value_or(0));
    }
    if (!whole || (point >= 0xD800 && point < 0xE000)) {
      out += text[at];
      continue;
    }
    utf8::append(out, point);
    at += 1 + digits;
  }
  return out;
}

bool is_base64(char c) {
  return is_digit(c) || is_letter(c) || c == '+' || c == '/';
}

}  // namespace

void tell_strings(Finder& finder, std::string_view bytes, const Place& place) {
  finder.words(place, narrow(bytes, is_of_text));
  finder.words(place, narrow(bytes, is_of_number));
  if (static_cast<std::size_t>(std::ranges::count(bytes, '\0')) < least_zeros) return;
  for (const std::size_t first : {0u, 1u})
    for (const bool high_first : {false, true}) finder.words(place, wide(bytes, first, high_first));
}

void tell_text(Finder& finder, std::string_view text, const Place& place) {
  finder.words(place, text);
  if (text.find('%') != text.npos)
    if (const std::string plain = decode_percent(text); plain != text) finder.words(place, plain);
  if (text.find("\\u") != text.npos || text.find("\\x") != text.npos)
    if (const std::string plain = unescaped(text); plain != text) finder.words(place, plain);
}

void look_at_base64(Finder& finder, std::string_view text, const Place& place) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_base64(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at, line = at;
    for (;;) {
      while (end < text.size() && is_base64(text[end])) ++end;
      if (end - line < (line == at ? least_base64 : 1)) break;
      std::size_t next = end;
      while (next < text.size() && is_space(text[next])) ++next;
      if (next == end || end - line < line_of_base64 || next == text.size() || !is_base64(text[next])) break;
      line = end = next;
    }
    if (end - at >= least_base64)
      look(finder, decode_base64(text.substr(at, end - at)), {place.where, place.depth + 1}, Unknown::fine);
    at = end;
  }
}

}  // namespace diarium::source
