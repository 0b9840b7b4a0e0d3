#include "structure/lines/markers.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"

namespace diarium::structure {
namespace {

/// Bullets that need a space after them. The last one is what Word's symbol font leaves behind.
constexpr std::array<std::string_view, 12> bullets = {"-", "*", "•", "·", "▪", "●",
                                                      "○", "◦", "−", "‣", "■", "\xEF\x82\xB7"};
constexpr std::array<std::string_view, 2> dashes = {"–", "—"};

constexpr std::size_t widest_gap = 5;  // Spaces between words that make a column alone; three do it twice.

std::uint32_t spaces_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size() && (words[end] == ' ' || words[end] == '\t' || words.substr(end, 2) == "\xC2\xA0"))
    end += words[end] == '\xC2' ? 2u : 1u;
  return static_cast<std::uint32_t>(end - at);
}

/// A label of `label` bytes, and the white space behind it.
ListMark mark_of(std::string_view words, std::size_t label, std::uint32_t number) {
  const auto size = static_cast<std::uint32_t>(label);
  return {size, size + spaces_at(words, label), static_cast<std::uint16_t>(number)};
}

/// The number of up to three digits at `at`, which goes past them; 0: none.
std::uint32_t number_at(std::string_view words, std::size_t& at) {
  std::uint32_t number = 0;
  for (const std::size_t most = std::min(at + 3, words.size()); at < most && is_digit(words[at]); ++at)
    number = number * 10 + static_cast<std::uint32_t>(words[at] - '0');
  return number;
}

std::optional<ListMark> numbered(std::string_view words) {
  const std::size_t first = words[0] == '(' ? 1 : 0;
  std::size_t at = first;
  std::uint32_t number = number_at(words, at);
  const bool letter = at == first && at < words.size() && words[at] >= 'a' && words[at] <= 'z';
  if (letter) number = static_cast<std::uint32_t>(words[at++] - 'a' + 1);
  if (number == 0 || at >= words.size()) return std::nullopt;
  if (words[at] == ' ' && !letter && first == 0 && at <= 2) {
    ListMark mark = mark_of(words, at, number);
    mark.bare = true;
    const std::string_view item = words.substr(mark.size);
    return begins_capital(item) || item.starts_with("att ") ? std::optional(mark) : std::nullopt;
  }
  const bool bracket = words[at] == ')';
  if (!bracket && (words[at] != '.' || letter || first == 1)) return std::nullopt;
  ListMark mark = mark_of(words, at + 1, number);
  mark.letter = letter;
  if (mark.size >= words.size()) return std::nullopt;
  const bool tight = mark.size == mark.label;  // «1.Att» is an item, «1.5» none
  if (tight && (bracket || language::glyph_at(words, mark.size).glyph < language::Glyph::lower)) return std::nullopt;
  return mark;
}

bool follows_att(std::string_view words) { return words.starts_with("att ") || words.starts_with("Att "); }

std::optional<ListMark> bulleted(std::string_view words, std::span<const std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (!words.starts_with(mark)) continue;
    const ListMark found = mark_of(words, mark.size(), 0);
    const bool tight = mark != "*" && follows_att(words.substr(mark.size()));  // «-Att gatan lagas»
    if ((found.size > found.label || tight) && found.size < words.size()) return found;
  }
  return std::nullopt;
}

/// «STK-2022-1485», «KS/2024:17»: letters, a year and a number in one word.
bool is_bare_number(std::string_view words) {
  if (words.size() < 8 || words.size() > 20 || words.find(' ') != std::string_view::npos) return false;
  const std::size_t letters = words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (letters == std::string_view::npos || letters < 2 || letters > 6) return false;
  return words.substr(letters).find_first_not_of("0123456789-/:.") == std::string_view::npos &&
         words.find_first_of("-/:.") != std::string_view::npos && words.back() >= '0' && words.back() <= '9';
}

}  // namespace

std::optional<ListMark> list_mark(std::string_view words) {
  if (words.empty()) return std::nullopt;
  if (const auto mark = numbered(words)) return mark;
  for (const std::string_view quote : {"", "”", "\""}) {  // «”- Laga gatan»
    if (!words.starts_with(quote)) continue;
    const auto size = static_cast<std::uint32_t>(quote.size());
    std::optional<ListMark> mark = bulleted(words.substr(size), bullets);
    if (mark) return mark->label += size, mark->size += size, mark;
  }
  std::optional<ListMark> mark = bulleted(words, dashes);
  if (mark) mark->dash = true;
  return mark;
}

std::optional<ListMark> torn_mark(std::string_view words) {
  if (words.empty() || words.size() > 4) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(words.size());
  if (words != "*" && is_one_of(bullets, words)) return ListMark{size, size};
  std::size_t at = 0;
  const std::uint32_t number = number_at(words, at);
  if (number == 0 || at + 1 != words.size() || (words[at] != '.' && words[at] != ')')) return std::nullopt;
  return ListMark{size, size, static_cast<std::uint16_t>(number)};
}

std::uint32_t chapter_number(std::string_view words) {
  std::size_t at = 0;
  while (at < words.size() && (is_digit(words[at]) || (words[at] == '.' && at > 0))) ++at;
  if (at == 0 || at > 8) return 0;
  const std::uint32_t spaces = spaces_at(words, at);
  return spaces > 0 && begins_capital(words.substr(at + spaces)) ? static_cast<std::uint32_t>(at) + spaces : 0;
}

bool is_rule(std::string_view words) {
  std::size_t marks = 0;
  for (const char c : words) {
    if (c == ' ') continue;
    if (std::string_view("-*_=.+").find(c) == std::string_view::npos) return false;
    ++marks;
  }
  return marks >= 3;
}

bool is_table_row(std::string_view words) {
  if (words.size() > 2 && words.front() == '|' && words.find('|', 1) != std::string_view::npos) return true;
  if (follows_att(words)) return false;  // set apart from its clause
  int wide = 0;
  for (std::size_t at = 2; at < words.size(); at += 3) {  // every run of three spaces has one at such a place
    if (words[at] != ' ') continue;
    std::size_t begin = at;
    while (begin > 0 && words[begin - 1] == ' ') --begin;
    std::size_t end = at;
    while (end < words.size() && words[end] == ' ') ++end;
    if (end - begin >= 3 && end < words.size()) wide += end - begin >= widest_gap ? 2 : 1;
    at = std::max(at, end - 1);
  }
  return wide >= 2;
}

Marked read_marks(std::string_view text, ByteSpan span) {
  Marked marked;
  std::string_view words = slice(text, span);
  std::size_t hashes = 0;
  while (hashes < words.size() && words[hashes] == '#') ++hashes;
  if (hashes > 0 && hashes <= 6 && hashes < words.size() && words[hashes] == ' ') {
    marked.level = static_cast<std::uint8_t>(std::min<std::size_t>(hashes, 3));
    span = trim(text, {span.begin + static_cast<std::uint32_t>(hashes), span.end});
    while (!span.empty() && text[span.end - 1] == '#') --span.end;
    span = trim(text, span);
  }
  // Pairs of stars that hug words; a single star inside words stays.
  std::uint32_t plain = 0;  // characters outside bold, white space not counted
  std::uint32_t begin = span.begin;
  bool bold = false;
  bool italic = false;
  const auto flush = [&](std::uint32_t end) {
    const ByteSpan run = trim(text, {begin, end});
    if (run.empty()) return;
    marked.runs.push_back(run);
    if (!bold) plain += run.size();
  };
  for (std::uint32_t at = span.begin; at < span.end;) {
    if (text[at] != '*') {
      ++at;
      continue;
    }
    const std::uint32_t stars = at + 1 < span.end && text[at + 1] == '*' ? 2 : 1;
    const bool before = at > span.begin && text[at - 1] != ' ';
    const bool after = at + stars < span.end && text[at + stars] != ' ';
    bool& open = stars == 2 ? bold : italic;
    const bool closes = open && before;
    const bool opens =
        !open && after &&
        text.substr(at + stars, span.end - at - stars).find(stars == 2 ? "**" : "*") != std::string_view::npos;
    if (closes || opens) {
      flush(at);
      open = opens;
      begin = at + stars;
    }
    at += stars;
  }
  flush(span.end);
  marked.bold = plain == 0 && !marked.runs.empty() && !bold;
  return marked;
}

bool labels_number(std::string_view line_key) {
  return language::is_phrase(language::Use::registry, first_word(line_key));
}

bool is_case_number(std::string_view words) {
  return is_bare_number(words) || (words.size() <= 60 && begins_capital(words) && has_digit(words) &&
                                   !ends_sentence(words) && labels_number(language::words_key(first_word(words))));
}

}  // namespace diarium::structure
