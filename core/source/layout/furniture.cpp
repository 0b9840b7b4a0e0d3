#include "source/layout/furniture.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

constexpr std::int32_t edge_share = 16;  // Per cent of the page's height, above and below, where heads and feet stand.
constexpr std::int32_t same_place = 60;  // Tenths of a point that a head may wander from page to page.
constexpr std::uint32_t rows_of_head = 8;

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

Places places_of(const std::vector<PageLines>& pages) {
  Places places;
  for (std::uint32_t number = 0; number < pages.size(); ++number) {
    std::uint32_t heads = 0, last_row = 0;
    for (const Line& line : pages[number].lines) {
      const Edge edge = edge_of(pages[number], line);
      if (edge == Edge::none || line.text.size() > 300) continue;
      if (edge == Edge::head && (heads == 0 || line.row != last_row) && heads++ > rows_of_head) continue;
      last_row = line.row;
      places[{edge, furniture_key(line.text)}].push_back({number, line.box.top, numbers_in(line.text)});
    }
    for (const Line& line : pages[number].aside)
      places[{Edge::none, furniture_key(line.text)}].push_back({number, line.box.top, numbers_in(line.text)});
  }
  return places;
}

/// Does the line come back near the same height on enough other pages: on two of two or three, on a third of more?
bool comes_back(const std::vector<Place>& places, std::size_t pages, const Place& line) {
  const std::size_t wanted = pages < 4 ? 2 : std::max<std::size_t>(3, std::min<std::size_t>(pages / 6, 8));
  std::size_t count = 0;
  std::uint32_t last = ~0u;
  for (const Place& place : places) {
    if (std::abs(place.top - line.top) > same_place || place.page == last || !same_numbers(line, place)) continue;
    last = place.page;
    if (++count >= wanted) return true;
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
    const auto is_furniture = [&](const Line& line, Edge edge) {
      if (edge != Edge::none && is_page_number(line.text)) return true;
      if (line.tag == Tag::artifact && edge == Edge::foot) return true;
      if (line.text.starts_with("§")) return false;
      Key key{edge, furniture_key(line.text)};
      const auto found = places.find(key);
      if (found == places.end() || !comes_back(found->second, pages.size(), {number, line.box.top, numbers_in(line.text)}))
        return false;
      if (edge == Edge::foot) return true;
      return !said.emplace(std::move(key), true).second;
    };
    const auto take = [&](Lines& lines, bool aside) {
      const auto left = std::remove_if(lines.begin(), lines.end(), [&](const Line& line) {
        return is_furniture(line, aside ? Edge::none : edge_of(page, line));
      });
      taken += static_cast<std::uint32_t>(lines.end() - left);
      lines.erase(left, lines.end());
    };
    const auto is_edge_line = [&](const Line& line) { return edge_of(page, line) != Edge::none; };
    if (std::ranges::any_of(page.lines, is_edge_line)) take(page.lines, false);
    take(page.aside, true);
  }
  return taken;
}

}  // namespace diarium::source::layout
