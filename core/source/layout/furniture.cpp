#include "source/layout/furniture.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

constexpr std::int32_t edge_share = 16;  // Per cent of the page's height, above and below, where heads and feet stand.
constexpr std::ptrdiff_t near_places = 128;  // Lines alike, before and after, that a line is compared with: of 16 pages or more.
constexpr std::size_t on_one_page = 8;       // Lines alike on one page that are remembered; more are no head.
constexpr std::int32_t same_place = 60;  // Tenths of a point that a head may wander from page to page.

enum class Edge : std::uint8_t { none, head, foot };

Edge edge_of(const PageLines& page, const Line& line) {
  if (line.box.bottom * 100 <= page.height * edge_share) return Edge::head;
  if (line.box.top * 100 >= page.height * (100 - edge_share)) return Edge::foot;
  return Edge::none;
}

/// What a line shares with those of other pages: its words but for numbers, and about where it stands.
struct Key {
  Edge edge{};
  std::string words;
  bool operator<(const Key& other) const { return std::tie(edge, words) < std::tie(other.edge, other.words); }
};
struct Place {
  std::uint32_t page = 0;
  std::int32_t top = 0;
  std::vector<std::int64_t> numbers;  ///< Of the line, in order.
};
using Places = std::map<Key, std::vector<Place>>;

std::vector<std::int64_t> numbers_in(std::string_view line) {
  std::vector<std::int64_t> numbers;
  bool inside = false;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) numbers.push_back(0);
    if (digit) numbers.back() = (numbers.back() * 10 + (c - '0')) % 1'000'000'000;
    inside = digit;
  }
  return numbers;
}

/// Are all numbers the same on both pages, or as far apart as the pages: the date of the meeting, the number of the page?
/// «§ 12» and «§ 13» at the top of two pages one after the other count as different: no head begins with a mark of section.
bool same_numbers(const Place& a, const Place& b) {
  if (a.numbers.size() != b.numbers.size()) return false;
  const std::int64_t apart = std::int64_t{b.page} - std::int64_t{a.page};
  for (std::size_t i = 0; i < a.numbers.size(); ++i) {
    const std::int64_t moved = b.numbers[i] - a.numbers[i];
    if (moved != 0 && moved != apart) return false;
  }
  return true;
}

/// Parts of a row that stand so near that they may be one line: furniture is the whole of it or none.
struct Group {
  std::size_t first = 0, end = 0;  ///< Of lines.
  std::string words;
  Edge edge{};
  std::int32_t top = 0;
  bool artifact = false;
};

std::vector<Group> groups_of(const PageLines& page, const Lines& lines, bool aside) {
  constexpr std::int32_t near = 200;  // Per cent of the size.
  std::vector<Group> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool goes_on = i > 0 && lines[i - 1].row == line.row && (line.box.left - lines[i - 1].box.right) * 100 < line.size * near;
    const Edge edge = aside ? Edge::none : edge_of(page, line);
    if (!goes_on) groups.push_back({i, i, {}, edge, line.box.top, true});
    Group& group = groups.back();
    group.words += (goes_on ? " " : "") + line.text;
    group.end = i + 1;
    group.artifact = group.artifact && line.tag == Tag::artifact;
  }
  return groups;
}

/// Could it be furniture at all?
bool is_candidate(const Group& group, bool aside) {
  return (aside || group.edge != Edge::none || group.artifact) && group.words.size() <= 300 && !group.words.starts_with("§");
}

Places places_of(const std::vector<PageLines>& pages) {
  Places places;
  for (std::uint32_t number = 0; number < pages.size(); ++number) {
    for (const bool aside : {false, true}) {
      for (const Group& group : groups_of(pages[number], aside ? pages[number].aside : pages[number].lines, aside))
        if (is_candidate(group, aside)) {
          std::vector<Place>& alike = places[{group.edge, furniture_key(group.words)}];
          const bool crowd = alike.size() >= on_one_page && alike[alike.size() - on_one_page].page == number;
          if (!crowd) alike.push_back({number, group.top, numbers_in(group.words)});
        }
    }
  }
  return places;
}

/// Does the line come back near the same height on enough other pages: on two of two or three, on a third of more?
bool comes_back(const std::vector<Place>& places, std::size_t pages, const Place& line) {
  const std::size_t wanted = pages < 4 ? 2 : std::max<std::size_t>(3, std::min<std::size_t>(pages / 6, 8));
  std::size_t count = 0;
  std::uint32_t last = ~0u;
  const auto page = std::ranges::lower_bound(places, line.page, {}, &Place::page);
  const auto before = page - std::min<std::ptrdiff_t>(page - places.begin(), near_places);
  const auto after = page + std::min<std::ptrdiff_t>(places.end() - page, near_places);
  for (auto place = before; place != after; ++place) {
    if (std::abs(place->top - line.top) > same_place || place->page == last || !same_numbers(line, *place)) continue;
    last = place->page;
    if (++count >= wanted) return true;
  }
  return false;
}

bool is_digit_at(std::string_view line, std::size_t at) { return at < line.size() && line[at] >= '0' && line[at] <= '9'; }

/// «Mall 2019-05-01», «Utskriven 2024-03-14», «Version 3, 2020-01-07»: the day of a form or of the printer, not of what is said.
bool is_of_form(std::string_view line) {
  return std::ranges::any_of(std::array<std::string_view, 12>{"Mall", "mall", "Blankett", "blankett", "Formul", "formul", "Utskri", "utskri", "Version", "version", "Rev", "rev"},
                             [&](std::string_view word) { return line.find(word) != line.npos; });
}

/// Does it hold a day, «2024-03-12», or a number with its year, «KS 2024/123», «KS 12/2024»: what is said of the paper? Addresses and
/// telephones hold neither.
bool tells_of_paper(std::string_view line) {
  const auto digits_from = [&](std::size_t at) {
    std::size_t count = 0;
    while (is_digit_at(line, at + count)) ++count;
    return count;
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t count = digits_from(at);
    const std::string_view number = line.substr(at, count), after = line.substr(at + count);
    if (count == 4 && (number.starts_with("19") || number.starts_with("20"))) {
      const bool divided = after.starts_with('/') || after.starts_with(':');
      if (divided && digits_from(at + 5) > 0) return true;
      if (at > 1 && line[at - 1] == '/' && is_digit_at(line, at - 2)) return true;
      if (after.starts_with('-') && digits_from(at + 5) == 2 && line.substr(at + 7).starts_with('-') && digits_from(at + 8) == 2) return true;
    }
    at += std::max<std::size_t>(count, 1);
  }
  return false;
}

}  // namespace

std::uint32_t take_furniture(std::vector<PageLines>& pages) {
  const Places places = places_of(pages);
  std::map<Key, bool> said;  // Heads that stood on an earlier page.
  std::uint32_t taken = 0;
  for (std::uint32_t number = 0; number < pages.size(); ++number) {
    PageLines& page = pages[number];
    for (const bool aside : {false, true}) {
      Lines& lines = aside ? page.aside : page.lines;
      const std::vector<Group> groups = groups_of(page, lines, aside);
      const auto returns = [&](const Group& group) {
        if (!is_candidate(group, aside)) return false;
        const auto found = places.find({group.edge, furniture_key(group.words)});
        return found != places.end() && comes_back(found->second, pages.size(), {number, group.top, numbers_in(group.words)});
      };
      std::vector<bool> gone;
      // «Datum   Ärendenummer   Sida», the top row of a later page, whose cells the first head has in several.
      const auto row_stood_in_head = [&](const Group& group) {
        std::size_t cells = 0;  // A row of fewer than four may head a table.
        for (const Group& one : groups) {
          if (lines[one.first].row != lines[group.first].row) continue;
          ++cells;
          if (is_page_number(one.words, number)) continue;
          const auto found = places.find({one.edge, furniture_key(one.words)});
          const auto is_before = [&](const Place& place) {
            return place.page < number && same_numbers(place, {number, one.top, numbers_in(one.words)});
          };
          if (one.edge != Edge::head || found == places.end()) return false;
          if (std::ranges::none_of(found->second, is_before)) return false;
        }
        return cells > 3 && std::ranges::find(gone, false) == gone.end();
      };
      // A bare number beside words that stand on this page alone is a cell of a table, but for the first and last
      // row; beside another number it is one there too.
      const auto stands_as_number = [&](const Group& group) {
        const std::uint32_t row = lines[group.first].row;
        const std::size_t at = static_cast<std::size_t>(&group - groups.data());
        const bool after = at > 0 && lines[groups[at - 1].first].row == row, before = at + 1 < groups.size() && lines[groups[at + 1].first].row == row;
        const auto is_number = [&](bool there, std::size_t other) { return there && is_bare_number(groups[other].words); };
        const bool among_numbers = is_number(after, at - 1) || is_number(before, at + 1);
        if ((!after && !before) || (!among_numbers && (row == lines.front().row || row == lines.back().row))) return true;
        return !among_numbers && ((after && returns(groups[at - 1])) || (before && returns(groups[at + 1])));
      };
      // The last foot that tells the paper's number or day is text, with what stands in its row: at the end of the paper it divides
      // no sentence.
      const auto is_last_word = [&](const Group& group) {
        if (group.edge != Edge::foot || has_page_number_form(group.words)) return false;
        const auto beside = [&](const Group& other) { return lines[other.first].row == lines[group.first].row; };
        if (std::ranges::any_of(groups, [&](const Group& other) { return beside(other) && is_of_form(other.words); })) return false;
        return std::ranges::any_of(groups, [&](const Group& other) {
          if (!beside(other) || !tells_of_paper(other.words)) return false;
          const auto found = places.find({other.edge, furniture_key(other.words)});
          return found != places.end() && found->second.back().page == number;
        });
      };
      const auto is_furniture = [&](const Group& group) {
        if (row_stood_in_head(group)) return true;
        const bool bare = is_bare_number(group.words);
        if (bare && (group.edge == Edge::none || !stands_as_number(group))) return false;
        if (group.edge != Edge::none && is_page_number(group.words, number)) return true;
        if (is_last_word(group)) return false;
        if (group.artifact && (aside || group.edge == Edge::foot)) return true;
        // The first page's head may be the letterhead, and is text.
        if (!returns(group)) return group.artifact && group.edge == Edge::head && number > 0;
        if (group.edge == Edge::foot || has_page_number_form(group.words) || (group.artifact && group.edge == Edge::none && !aside)) return true;
        return !said.emplace(Key{group.edge, furniture_key(group.words)}, true).second;
      };
      for (const Group& group : groups) gone.push_back(is_furniture(group));
      Lines kept;
      for (std::size_t g = 0; g < groups.size(); ++g) {
        if (gone[g]) ++taken;
        for (std::size_t i = groups[g].first; i < groups[g].end && !gone[g]; ++i) kept.push_back(std::move(lines[i]));
      }
      lines = std::move(kept);
    }
  }
  return taken;
}

}  // namespace diarium::source::layout
