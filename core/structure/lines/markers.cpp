#include "structure/lines/markers.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "structure/lines/lines.h"

namespace diarium::structure {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

/// Bullets that need a space after them. The last one is what Word's symbol font leaves behind.
constexpr std::array<std::string_view, 12> bullets = {"-",
                                                      "*",
                                                      "\xE2\x80\xA2",
                                                      "\xC2\xB7",
                                                      "\xE2\x96\xAA",
                                                      "\xE2\x97\x8F",
                                                      "\xE2\x97\x8B",
                                                      "\xE2\x97\xA6",
                                                      "\xE2\x88\x92",
                                                      "\xE2\x80\xA3",
                                                      "\xE2\x96\xA0",
                                                      "\xEF\x82\xB7"};
constexpr std::array<std::string_view, 2> dashes = {"\xE2\x80\x93", "\xE2\x80\x94"};

constexpr std::size_t widest_gap = 5;  // Spaces between words that make a column alone; three do it twice.

std::uint32_t spaces_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size() && (words[end] == ' ' || words[end] == '\t' || words.substr(end, 2) == "\xC2\xA0"))
    end += words[end] == '\xC2' ? 2u : 1u;
  return static_cast<std::uint32_t>(end - at);
}

std::optional<ListMark> numbered(std::string_view words) {
  std::size_t at = words[0] == '(' ? 1 : 0;
  const std::size_t first = at;
  std::uint32_t number = 0;
  while (at < words.size() && is_digit(words[at]) && at - first < 3)
    number = number * 10 + static_cast<std::uint32_t>(words[at++] - '0');
  const bool letter = at == first && at < words.size() && words[at] >= 'a' && words[at] <= 'z';
  if (letter) number = static_cast<std::uint32_t>(words[at++] - 'a' + 1);
  if (at == first || at >= words.size() || number == 0) return std::nullopt;
  if (words[at] == ' ' && !letter && first == 0 && at <= 2) {
    const std::uint32_t gap = spaces_at(words, at);
    const std::string_view item = words.substr(at + gap);
    if (!begins_capital(item) && !item.starts_with("att ")) return std::nullopt;
    return ListMark{static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(at) + gap,
                    static_cast<std::uint16_t>(number),
                    false,
                    true,
                    false};
  }
  const bool bracket = words[at] == ')';
  if (!bracket && (words[at] != '.' || letter || first == 1)) return std::nullopt;
  ++at;
  const std::uint32_t spaces = spaces_at(words, at);
  if (at + spaces >= words.size()) return std::nullopt;
  if (spaces == 0 && (bracket || !is_letter(words[at]))) return std::nullopt;  // «1.Att» is an item, «1.5» none
  return ListMark{static_cast<std::uint32_t>(at),
                  static_cast<std::uint32_t>(at) + spaces,
                  static_cast<std::uint16_t>(number),
                  letter,
                  false,
                  false};
}

bool follows_att(std::string_view words) { return words.starts_with("att ") || words.starts_with("Att "); }

template <std::size_t n>
std::optional<ListMark> bulleted(std::string_view words, const std::array<std::string_view, n>& marks, bool dash) {
  for (const std::string_view mark : marks) {
    if (!words.starts_with(mark)) continue;
    const std::uint32_t spaces = spaces_at(words, mark.size());
    const std::string_view rest = words.substr(mark.size());
    const bool tight = mark != "*" && follows_att(rest);  // «-Att gatan lagas»
    if ((spaces == 0 && !tight) || mark.size() + spaces >= words.size()) continue;
    return ListMark{static_cast<std::uint32_t>(mark.size()),
                    static_cast<std::uint32_t>(mark.size()) + spaces,
                    0,
                    false,
                    false,
                    dash};
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
  for (const std::string_view quote : {std::string_view("\xE2\x80\x9D"), std::string_view("\"")}) {  // «”- Laga gatan»
    const std::size_t size = quote.size();
    if (!words.starts_with(quote)) continue;
    std::optional<ListMark> mark = bulleted(words.substr(size), bullets, false);
    if (!mark) continue;
    mark->label += static_cast<std::uint32_t>(size);
    mark->size += static_cast<std::uint32_t>(size);
    return mark;
  }
  if (const auto mark = bulleted(words, bullets, false)) return mark;
  return bulleted(words, dashes, true);
}

std::optional<ListMark> torn_mark(std::string_view words) {
  if (words.empty() || words.size() > 4) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(words.size());
  if (words != "*" && std::find(bullets.begin(), bullets.end(), words) != bullets.end()) {
    return ListMark{size, size, 0, false, false, false};
  }
  std::uint32_t number = 0;
  std::size_t at = 0;
  while (at < words.size() && is_digit(words[at])) number = number * 10 + static_cast<std::uint32_t>(words[at++] - '0');
  const bool marked = at > 0 && at + 1 == words.size() && (words[at] == '.' || words[at] == ')');
  if (!marked || number == 0) return std::nullopt;
  return ListMark{size, size, static_cast<std::uint16_t>(number), false, false, false};
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
    if (c != '-' && c != '*' && c != '_' && c != '=' && c != '.' && c != '+') return false;
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

bool is_case_number(std::string_view words) {
  if (is_bare_number(words)) return true;
  if (words.size() > 60 || !has_digit(words) || ends_sentence(words))
    return false;
  const std::string_view first = first_word(words);
  return first == "Dnr" || first == "Dnr:" || first == "DNR" || first == "Diarienummer" || first == "Diarienummer:" ||
         first == "Dnr." || first == "Diarienr" || first == "Diarienr:" || first == "\xC3\x84rendenr" ||
         first == "\xC3\x84rendenr:" || first == "\xC3\x84rendenummer" || first == "\xC3\x84rendenummer:";
}

}  // namespace diarium::structure
