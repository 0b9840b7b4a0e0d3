#include "structure/pages/furniture.h"

#include <algorithm>
#include <map>
#include <string>

#include "language/damage.h"
#include "structure/marks/section_words.h"
#include "structure/pages/page_feet.h"
#include "structure/pages/repeated.h"

namespace diarium::structure {
namespace {

constexpr std::size_t edge = 5;          // Lines from a page number that may repeat around other ones.
constexpr std::uint32_t widest = 60;     // Characters of a short line that ends in a page number, twice.
constexpr std::size_t head_of_text = 8;  // Lines at the beginning that are the paper's own head, not a page's.

struct PageNumber {
  std::string_view words;
  void spaces() {
    while (!words.empty() && words[0] == ' ') words.remove_prefix(1);
  }
  bool take(std::string_view part) {
    if (!words.starts_with(part)) return false;
    words.remove_prefix(part.size());
    spaces();
    return true;
  }
  bool number() {
    std::size_t digits = 0;
    while (digits < words.size() && words[digits] >= '0' && words[digits] <= '9') ++digits;
    if (digits == 0 || digits > 4) return false;
    words.remove_prefix(digits);
    spaces();
    return true;
  }
};

/// «Protokoll nr 7», «Protokoll (nr 7)», «Sammanträdesdatum: 2024-05-15».
bool is_minutes_head(std::string_view line_key) {
  const bool numbered =
      line_key.starts_with("protokoll nr ") && line_key.find_first_not_of("0123456789", 13) == std::string_view::npos;
  return numbered || line_key == "protokoll" || language::reads_as("sammantradesprotokoll", line_key) ||
         language::read_damaged("sammantradesdatum", line_key) != language::no_match;
}

/// «Mora kommun      Sida 2 (3)»: a page number in the last column of a short line.
bool ends_in_page_number(std::string_view words) {
  if (words.size() > 2 * widest) return false;
  const std::size_t tab = words.rfind('\t');
  const std::size_t gap = words.rfind("   ");
  if (tab == std::string_view::npos && gap == std::string_view::npos) return false;
  const std::size_t column = tab == std::string_view::npos   ? gap + 3
                             : gap == std::string_view::npos ? tab + 1
                                                             : std::max(tab + 1, gap + 3);
  return is_page_number(trim(words.substr(column)));
}

/// The line right above or below a page number, where it stands so on two pages: a foot with the sender's address.
void mark_beside_numbers(const Forms& forms, std::vector<Line>& lines) {
  std::vector<std::size_t> beside;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_page_number(slice(forms.text, lines[i].span))) continue;
    if (i > 0 && lines[i].gap == 0) beside.push_back(i - 1);
    if (i + 1 < lines.size() && lines[i + 1].gap == 0) beside.push_back(i + 1);
  }
  std::map<std::string, std::size_t> seen;
  for (const std::size_t line : beside) ++seen[forms.of(line)];
  for (const std::size_t line : beside) {
    const std::string name = forms.of(line);
    if (!name.empty() && seen[name] >= 2) lines[line].furniture = true;
  }
}

}  // namespace

bool is_page_number(std::string_view words) {
  if (words.size() > 24) return false;
  PageNumber reader{words};
  if (reader.take("- ") || reader.take("\xE2\x80\x93 "))
    return reader.number() && (reader.take("-") || reader.take("\xE2\x80\x93")) && reader.words.empty();
  const bool named = reader.take("Sidan ") || reader.take("Sida ") || reader.take("Sid. ") || reader.take("Sid ") ||
                     reader.take("SIDA ") || reader.take("Blad ");
  if (!reader.number()) return false;
  if (reader.take("(")) return reader.number() && reader.take(")") && reader.words.empty();
  if (reader.take("[")) return reader.number() && reader.take("]") && reader.words.empty();
  if (!named) return false;
  if (reader.take("av ") || reader.take("/")) return reader.number() && reader.words.empty();
  return reader.words.empty();
}

std::vector<std::size_t> page_heads(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_page_number(slice(text, lines[i].span))) numbers.push_back(i);
  }
  const Forms forms{text, lines};
  std::map<std::string, std::size_t> seen;
  for (const std::size_t number : numbers) {
    for (std::size_t i = number > edge ? number - edge : 0; i < std::min(number + edge + 1, lines.size()); ++i) {
      if (i != number) ++seen[forms.of(i)];
    }
  }
  const auto repeats = [&](const std::string& name) { return !name.empty() && seen[name] >= 2; };
  std::vector<std::size_t> starts;
  for (const std::size_t number : numbers) {
    std::size_t first = number;
    while (first > 0 && number - first < edge && repeats(forms.of(first - 1))) --first;
    if (first > 0) starts.push_back(first);
  }
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

void mark_furniture(std::string_view text, std::vector<Line>& lines) {
  divide_glued(text, lines);
  const Forms forms{text, lines};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view words = slice(text, lines[i].span);
    const bool later = i >= head_of_text || lines[i].page != lines[0].page;  // not the paper's own head
    if (is_page_number(words) || (later && ends_in_page_number(words))) lines[i].furniture = true;
    if (i < head_of_text || lines[i].width > 40 || !is_minutes_head(language::words_key(words))) continue;
    lines[i].furniture = true;
    for (std::size_t above = i; above-- > i - 2;) {
      if (is_body_name(language::words_key(slice(text, lines[above].span)))) lines[above].furniture = true;
    }
  }
  mark_page_phrases(text, lines);
  mark_repeated(text, lines);
  mark_address_feet(text, lines);
  mark_beside_numbers(forms, lines);
}

}  // namespace diarium::structure
