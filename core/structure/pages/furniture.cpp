// The lines that stand on every page and belong to no sentence.
#include "structure/pages/pages.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/letters.h"
#include "language/damage.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {
namespace {

constexpr std::size_t deepest_foot =
    16;  // Lines of a foot of addresses: four columns of four, read one after the other.
constexpr std::uint32_t widest_cell = 60;  // Characters of such a line where it has no columns.
constexpr std::size_t least_signs = 3;     // Signs of an address, of different kinds, that make lines a foot.

constexpr std::array<std::string_view, 5> stamps = {
    "detta dokument ar elektroniskt signerat", "dokumentet ar elektroniskt signerat", "dokumentet ar digitalt signerat",
    "elektroniskt signerat", "detta dokument ar digitalt signerat"};

/// The cells of a line, divided by two spaces or a tab.
std::vector<std::string_view> cells_of(std::string_view words) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min({words.find("  ", at), words.find('\t', at), words.size()});
    if (end > at) cells.push_back(trim(words.substr(at, end - at)));
    at = words.find_first_not_of(" \t", end);
    if (at == std::string_view::npos) break;
  }
  return cells;
}

bool is_line_to_write_on(std::string_view words) {
  return words.size() >= 3 && words.find_first_not_of("_. \t") == std::string_view::npos &&
         words.find("__") != std::string_view::npos;
}

bool is_hand(std::string_view cell) { return language::is_phrase(language::Use::hand, language::words_key(cell)); }

/// A row of such cells and lines to write on; such lines alone only below them: elsewhere they divide the text.
bool is_row_of_hands(const std::vector<std::string_view>& cells, bool below) {
  if (cells.empty() || (cells.size() == 1 && language::words_key(cells[0]) == "sign")) return false;
  const bool whole = std::all_of(cells.begin(), cells.end(),
                                 [](std::string_view cell) { return is_line_to_write_on(cell) || is_hand(cell); });
  return whole && (below || std::any_of(cells.begin(), cells.end(), is_hand));
}

bool is_stamp(std::string_view words, bool below_stamp) {
  const std::string name = language::words_key(words);
  if (std::any_of(stamps.begin(), stamps.end(), [&](std::string_view stamp) { return name.starts_with(stamp); }))
    return words.size() <= 120;
  const std::size_t colons = static_cast<std::size_t>(std::count(words.begin(), words.end(), ':'));
  if (name.starts_with("signerat ") && colons >= 1 && words.size() <= 120) return true;  // with the time of day
  return below_stamp && (name.starts_with("serienr ") || name.starts_with("serienummer ")) && words.size() <= 90;
}

/// «§ 45 forts.»
bool goes_on_here(std::string_view words) {
  return opens_section(words) && words.size() <= 24 &&
         (words.ends_with("forts.") || words.ends_with("(forts.)"));
}

/// «993 02 Ekhamra»: a postal code and a place.
bool is_postal(std::string_view cell) {
  return cell.size() >= 8 && cell.size() <= 40 && is_digit(cell[0]) && is_digit(cell[1]) && is_digit(cell[2]) &&
         cell[3] == ' ' && is_digit(cell[4]) && is_digit(cell[5]) && cell[6] == ' ' &&
         begins_capital(trim(cell.substr(6)));
}

/// Digits in groups by hyphens and spaces, seven or more: a telephone, a giro, an organisation's number.
bool is_long_number(std::string_view cell) {
  const std::size_t last = std::min(cell.find(" ("), cell.size());
  const std::string_view digits = cell.substr(0, last);
  const auto count = std::count_if(digits.begin(), digits.end(), is_digit);
  const bool date = digits.size() == 10 && digits[4] == '-' && digits[7] == '-';
  return count >= 7 && !date && digits.find('-') != std::string_view::npos &&
         digits.find_first_not_of("0123456789- +") == std::string_view::npos;
}

/// Which sign of an address a cell is: 0 none, else its kind.
unsigned sign_of(std::string_view cell) {
  if (is_postal(cell)) return 1u;
  if (is_long_number(cell)) return 2u;
  if (cell.find(' ') == std::string_view::npos &&
      (cell.starts_with("www.") || cell.find('@') != std::string_view::npos))
    return 4u;
  const std::string name = language::words_key(cell);
  for (const std::string_view label : language::phrases(language::Use::address)) {
    if (name == label) return 8u;
    if (!name.starts_with(label) || name[label.size()] != ' ') continue;
    const std::string_view rest = last_word(cell);
    if (rest.starts_with("www.") || rest.find('@') != std::string_view::npos || is_digit(rest.back())) return 8u;
  }
  if (name.starts_with("box ") && cell.size() <= 9) return 16u;
  return 0;
}

/// Marks lines that nothing but a page's edge says: «Justerandes sign   Utdragsbestyrkande», «Detta dokument är
/// elektroniskt signerat», «Signerat 2024-05-14 14:07:33», «Serienr …» below it, «§ 45 forts.». O(bytes).
void mark_page_phrases(std::string_view text, std::vector<Line>& lines) {
  bool below_stamp = false;
  bool below_hand = false;
  for (Line& line : lines) {
    const std::string_view words = slice(text, line.span);
    const bool may = line.width <= language::longest_key && !begins_small(words) && !words.ends_with('.');
    const bool signs =
        may && (words.find("ign") != std::string_view::npos || words.find("erie") != std::string_view::npos ||
                words.find("IGN") != std::string_view::npos);
    const bool hand = may &&
                      (signs || below_hand || words.find("est") != std::string_view::npos ||
                       words.find("EST") != std::string_view::npos) &&
                      is_row_of_hands(cells_of(words), below_hand);
    const bool stamp = signs && is_stamp(words, below_stamp);
    line.furniture = line.furniture || hand || stamp || goes_on_here(words);
    below_stamp = stamp;
    below_hand = hand;
  }
}

/// Marks the last lines of a page, below a white line, where three of them at least are labels, numbers or codes of an
/// address and none is a sentence: «Postadress», «993 02 Ekhamra», «0990-120 00», «212099-0417». `page` must be set.
/// O(bytes).
void mark_address_feet(std::string_view text, std::vector<Line>& lines) {
  for (std::size_t end = lines.size(); end > 0;) {
    std::size_t first = end - 1;
    while (first > 0 && lines[first - 1].page == lines[end - 1].page) --first;
    const std::size_t top = first;
    std::size_t foot = end;
    while (foot > top && lines[foot - 1].furniture) --foot;
    const std::size_t last = foot;
    unsigned kinds = 0;
    std::size_t signs = 0;
    bool whole = true;
    while (foot > top && last - foot < deepest_foot) {
      const Line& line = lines[--foot];
      const std::string_view words = slice(text, line.span);
      const auto cells = cells_of(words);
      if (cells.empty() || words.size() > language::longest_key || words.ends_with(".") ||
          std::any_of(cells.begin(), cells.end(), [](std::string_view cell) { return width(cell) > widest_cell; })) {
        whole = false;
        break;
      }
      for (const std::string_view cell : cells) {
        const unsigned sign = sign_of(cell);
        signs += sign != 0;
        kinds |= sign;
      }
      if (line.gap > 0) break;
    }
    const bool many = (kinds & 8u) != 0 && std::popcount(kinds) >= 2 && signs >= least_signs;
    const bool begins = foot > top && lines[foot].gap > 0;
    if (whole && begins && many) {
      for (std::size_t i = foot; i < last; ++i) lines[i].furniture = true;
    }
    end = top;
  }
}

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
