#include "structure/pages/page_feet.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "base/letters.h"
#include "language/damage.h"
#include "language/phrases.h"

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

}  // namespace

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

}  // namespace diarium::structure
