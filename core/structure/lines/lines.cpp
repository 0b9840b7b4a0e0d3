#include "structure/lines/lines.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"
#include "language/key.h"

namespace diarium::structure {
namespace {

constexpr std::uint32_t longest_wrapped = 160;  // Characters; no page holds a longer line in readable letters.
constexpr std::uint32_t least_wrap = 40;

bool is_white(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000 || c == 0xFEFF;
}

bool is_opening(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D ||
         c == 0x201E || c == 0x2018 || c == 0x2019;
}

language::Glyph first_letter(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded c = utf8::decode(words, at);
    if (!is_opening(c.point)) return language::glyph_at(words, at).glyph;
    at += c.size;
  }
  return language::Glyph::space;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

/// The end of the line that begins at `at`.
std::size_t line_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_end(text[at])) ++at;
  return at;
}

/// Past the line end at `at`; CRLF is one.
std::size_t past_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? at + 2 : at + 1;
}

std::uint8_t indent_of(std::string_view line) {
  std::size_t indent = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    indent += c == '\t' ? 4 : 1;
  }
  return static_cast<std::uint8_t>(std::min<std::size_t>(indent, 255));
}

/// White lines since the last line with words.
struct Gap {
  std::uint32_t lines = 0;
  std::uint32_t run = 0;
  std::uint32_t longest = 0;
  std::uint32_t form_feeds = 0;
  void add(bool empty) {
    ++lines;
    run = empty ? run + 1 : 0;
    longest = std::max(longest, run);
  }
};

std::uint16_t small(std::uint32_t number) {
  return static_cast<std::uint16_t>(std::min<std::uint32_t>(number, 0xFFFF));
}

/// «_Beslut_» of a mail: a line that is underlined, without the marks of that.
ByteSpan within_underline(std::string_view text, ByteSpan span) {
  const std::string_view words = slice(text, span);
  const bool marked = words.size() > 2 && words.front() == '_' && words.find('_', 1) == words.size() - 1;
  return marked ? ByteSpan{span.begin + 1, span.end - 1} : span;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  Gap gap;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = lines.size() + 1 == line_limit ? text.size() : line_end(text, at);
    const ByteSpan span =
        within_underline(text, trim(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}));
    if (span.empty()) {
      gap.add(end == at);
    } else {
      Line line;
      line.span = span;
      line.begin = static_cast<std::uint32_t>(at);
      line.width = width(slice(text, span));
      line.gap = small(gap.lines);
      line.empty = small(gap.longest);
      line.indent = indent_of(text.substr(at, span.begin - at));
      line.after_form_feed = small(gap.form_feeds);
      lines.push_back(line);
      gap = {};
    }
    gap.form_feeds += end < text.size() && text[end] == '\f';
    at = past_end(text, end);
  }
  return lines;
}

ByteSpan trim(std::string_view text, ByteSpan span) { return utf8::trimmed(text, span, is_white); }

std::string_view trim(std::string_view words) {
  return slice(words, trim(words, {0, static_cast<std::uint32_t>(words.size())}));
}

std::uint32_t width(std::string_view words) {
  std::uint32_t count = 0;
  for (const char byte : words) count += !utf8::is_continuation(byte);
  return count;
}

bool begins_small(std::string_view words) { return first_letter(words) == language::Glyph::lower; }
bool begins_capital(std::string_view words) { return first_letter(words) == language::Glyph::upper; }

namespace {

/// «KF § 14 Dnr KS 2031/12», «Ksau § 12»: a body's letters before the sign; a line of prose that cites («KS § 12, fick
/// i uppdrag») goes on otherwise. The bytes to the number; 0: none.
std::size_t lettered_sign_size(std::string_view words) {
  constexpr std::string_view sign = " \xC2\xA7 ";
  constexpr std::size_t most_letters = 6;
  const std::size_t at = words.find(sign);
  if (at == words.npos || at < 2 || at > most_letters || !begins_capital(words)) return 0;
  const auto letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  if (!std::ranges::all_of(words.substr(0, at), letter)) return 0;
  const std::size_t number = at + sign.size();
  const std::size_t end = std::min(words.find_first_not_of("0123456789", number), words.size());
  const std::string_view behind = trim(words.substr(end));
  return end > number && (behind.empty() || begins_capital(behind)) ? number - 1 : 0;
}

}  // namespace

std::size_t section_sign_size(std::string_view words) {
  constexpr std::string_view sign = "\xC2\xA7";
  if (words.starts_with(sign)) return sign.size();
  for (const std::string_view word : {"Paragraf ", "PARAGRAF "}) {
    if (!words.starts_with(word)) continue;
    const std::size_t end = std::min(words.find_first_not_of("0123456789", word.size()), words.size());
    return end > word.size() && !begins_small(trim(words.substr(end))) ? word.size() : 0;
  }
  return lettered_sign_size(words);
}

bool ends_sentence(std::string_view words) {
  while (!words.empty()) {
    std::size_t last = words.size() - 1;
    while (last > 0 && utf8::is_continuation(words[last])) --last;
    const char32_t c = utf8::decode(words, last).point;
    if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026) return true;
    if (!is_opening(c) && c != ')' && c != ']' && c != '*') return false;
    words = words.substr(0, last);
  }
  return false;
}

std::size_t word_end(std::string_view words, std::size_t at) {
  while (at < words.size() && !is_blank(words[at])) ++at;
  return at;
}
std::size_t word_begin(std::string_view words, std::size_t at) {
  while (at < words.size() && is_blank(words[at])) ++at;
  return at;
}

std::string_view first_word(std::string_view words) { return words.substr(0, word_end(words, 0)); }

std::string_view last_word(std::string_view words) {
  std::size_t at = words.size();
  while (at > 0 && !is_blank(words[at - 1])) --at;
  return words.substr(at);
}

bool has_digit(std::string_view words) { return std::ranges::any_of(words, is_digit); }

Layout measure(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::uint32_t> widths;
  std::vector<std::uint32_t> indents;
  std::uint64_t in_long = 0;
  std::uint64_t in_all = 0;
  std::size_t single = 0;  // next line goes on in small letters, no white line between
  std::size_t spaced = 0;  // the same across one white line
  std::size_t one_white_line = 0;
  const Line* last = nullptr;
  for (const Line& line : lines) {
    if (line.furniture) continue;
    in_all += line.width;
    indents.push_back(line.indent);
    if (line.width > longest_wrapped) {
      in_long += line.width;
    } else {
      widths.push_back(line.width);
    }
    if (last) {
      const bool goes_on = begins_small(slice(text, line.span)) && !slice(text, line.span).starts_with("att ");
      single += line.gap == 0 && goes_on;
      spaced += line.gap == 1 && goes_on;
      one_white_line += line.gap == 1;
    }
    last = &line;
  }
  Layout layout;
  layout.long_lines = in_long * 10 >= in_all * 3;
  layout.double_spaced = !layout.long_lines && spaced >= 3 && spaced > single && spaced * 7 >= one_white_line;
  if (!widths.empty()) {
    std::sort(widths.begin(), widths.end());
    layout.longest = widths[(widths.size() - 1) * 97 / 100];
    layout.wrap = std::max(least_wrap, widths[(widths.size() - 1) * 9 / 10]);
  }
  if (!indents.empty()) {
    const auto tenth = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 10);
    std::nth_element(indents.begin(), tenth, indents.end());
    layout.margin = *tenth;
  }
  return layout;
}

bool ended_on_purpose(std::string_view text, const Line& line, const Line& next, const Layout& layout) {
  const std::uint32_t wanted = line.width + 1 + width(first_word(slice(text, next.span)));
  return wanted * 20 <= layout.wrap * 18;
}

}  // namespace diarium::structure
