// The lines that stand on every page and belong to no sentence.
#include "structure/pages/pages.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

#include "base/letters.h"
#include "language/damage.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"
#include "structure/marks/section_words.h"
#include "structure/marks/signatures.h"

namespace diarium::structure {
namespace {

constexpr std::size_t deepest_foot =
    16;  // Lines of a foot of addresses: four columns of four, read one after the other.
constexpr std::uint32_t widest_cell = 60;  // Characters of such a line where it has no columns.
constexpr std::size_t least_signs = 3;     // Signs of an address, of different kinds, that make lines a foot.

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
  return words.find_first_not_of("_. \t") == words.npos && words.find("__") != words.npos;
}

bool is_hand(std::string_view cell) { return language::is_phrase(language::Use::hand, language::words_key(cell)); }

/// A row of such cells and lines to write on; such lines alone only below them: elsewhere they divide the text.
bool is_row_of_hands(const std::vector<std::string_view>& cells, bool below) {
  if (cells.empty() || (cells.size() == 1 && language::words_key(cells[0]) == "sign")) return false;
  const auto written = [](std::string_view cell) { return is_line_to_write_on(cell) || is_hand(cell); };
  return std::ranges::all_of(cells, written) && (below || std::ranges::any_of(cells, is_hand));
}

bool is_stamp(std::string_view words, bool below_stamp) {
  const std::string name = language::words_key(words);
  const bool timed = name.starts_with("signerat ") && words.find(':') != words.npos;  // With the time of day.
  return timed || language::starts_with_phrase(language::Use::stamp, name) ||
         (below_stamp && name.starts_with("serienr "));
}

/// «§ 45 forts.»
bool goes_on_here(std::string_view words) {
  return opens_section(words) && words.size() <= 24 &&
         (words.ends_with("forts.") || words.ends_with("(forts.)"));
}

/// Which sign of an address a cell is: 0 none, else its kind: a label, an address of the net, a number.
unsigned sign_of(std::string_view cell) {
  constexpr std::ptrdiff_t least_digits = 5;  // Of a place, a telephone, a giro, an organisation.
  const bool net = cell.starts_with("www.") || cell.find('@') != cell.npos;
  const std::string name = language::words_key(cell);
  const bool labelled = language::begins_with_phrase(language::Use::address, name) &&
                        (net || is_digit(cell.back()));
  if (labelled || language::is_phrase(language::Use::address, name)) return 1u;
  if (net) return 2u;
  const bool number = is_digit(cell.front()) && std::ranges::count_if(cell, is_digit) >= least_digits;
  return number && !is_date(cell) ? 4u : 0u;
}

/// Marks lines that nothing but a page's edge says: «Justerandes sign   Utdragsbestyrkande», «Detta dokument är
/// elektroniskt signerat», «Signerat 2024-05-14 14:07:33», «Serienr …» below it, «§ 45 forts.». O(bytes).
void mark_page_phrases(std::string_view text, std::vector<Line>& lines) {
  bool below_stamp = false;
  bool below_hand = false;
  for (Line& line : lines) {
    const std::string_view words = slice(text, line.span);
    const bool may = line.width <= language::longest_key && !begins_small(words) && !words.ends_with('.');
    const bool hand = may && is_row_of_hands(cells_of(words), below_hand);
    const bool stamp = may && is_stamp(words, below_stamp);
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
    const bool many = (kinds & 1u) != 0 && std::popcount(kinds) >= 2 && signs >= least_signs;
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

/// What stands behind «Sida», its numbers as 0.
constexpr std::array<std::string_view, 3> numbers = {"0", "0av0", "0/0"};

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
  return is_page_number(trim(words.substr(std::max(tab + 1, gap + 1))));
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
  std::string form;  // «Sida0(0)» of «Sida 3 (12)».
  for (std::size_t at = 0, digits = 0; at < words.size(); ++at) {
    digits = is_digit(words[at]) ? digits + 1 : 0;
    if (digits > 4) return false;
    if (digits <= 1 && words[at] != ' ') form.push_back(digits == 1 ? '0' : words[at]);
  }
  const std::string_view name = std::string_view(form).substr(0, form.find('0'));
  const std::string_view rest = std::string_view(form).substr(name.size());
  const bool named = begins_capital(name) && language::is_phrase(language::Use::page, language::words_key(name));
  if (name.empty() || named) return rest == "0(0)" || rest == "0[0]" || (named && is_one_of(numbers, rest));
  return form == "-0-" || form == "–0–";
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
