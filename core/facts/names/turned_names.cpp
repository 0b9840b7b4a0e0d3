#include "facts/names/turned_names.h"

#include <algorithm>

#include "facts/kinds/words.h"
#include "facts/names/form_names.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_acting_parts = 4;
constexpr std::uint32_t most_joined = 6;  // Names that share a verb.

/// «yrkar», «reserverar», «deltar inte», «anmäler jäv»: what only members do.
bool only_members_do(const Reading& r, std::uint32_t i) {
  return (r.shape(i) == Shape::lower || r.is(i, ":")) && is_said(role_rules(), "members_do", r, i);
}

/// The name that ends before token `end`.
Range acting_before(const Reading& r, std::uint32_t end) {
  if (end > 3 && r.is(end - 1, ")") && r.is(end - 3, "(")) end -= 3;  // «Anna Berg (nn) yrkar»: letters of no list.
  std::uint32_t first = end;
  while (first > 0 && end - first < most_acting_parts && r.block(first - 1) == r.block(end - 1) &&
         !(first < end && r.tokens[first].wide) &&
         (is_name_part(r, first - 1) ||
          (first < end && r.has(first - 1, Flag::particle) && r.shape(first - 1) == Shape::lower)))
    --first;
  while (first < end && !is_first_name(r, first)) ++first;  // «Därefter Anna Berg»
  return end - first >= 2 ? Range{first, end} : Range{};
}

/// The name that begins at token `first`.
Range acting_after(const Reading& r, std::uint32_t first) {
  if (!is_first_name(r, first)) return {};
  std::uint32_t end = first + 1;
  while (end < r.size() && end - first < most_acting_parts && r.block(end) == r.block(first) && !r.tokens[end].wide &&
         title_role(r, end).empty() &&
         (is_name_part(r, end) ||
          (r.has(end, Flag::particle) && r.shape(end) == Shape::lower && is_name_part(r, end + 1))))
    ++end;
  return end - first >= 2 ? Range{first, end} : Range{};
}

constexpr std::size_t least_rows = 3;       // Names that make a table of them.
constexpr std::uint32_t most_last = 3;      // Words of a last name, particles included.
constexpr std::uint32_t most_first = 3;     // … and of the first names.
constexpr std::size_t longest_letters = 5;  // Of a local party that no list has.

bool opens_cell(const Reading& r, std::uint32_t at) {
  return r.tokens[at].line || r.tokens[at].wide || r.is(at - 1, "|");
}

/// A party's letters at `at`, alone in their cell.
std::string letters_alone(const Reading& r, std::uint32_t at) {
  if (at >= r.size() || r.shape(at) != Shape::upper) return {};
  const bool ends = at + 1 >= r.size() || r.tokens[at + 1].line || r.tokens[at + 1].wide ||
                    r.is_any(at + 1, {"|", "(", "x", "ja", "nej"});
  const std::string_view known = known_party(r.written(at));
  if (!ends) return {};
  return std::string(!known.empty() ? known : r.key(at).size() <= longest_letters ? r.written(at) : std::string_view{});
}

/// «Berg Ek, Anna», whose comma is token `comma`, in a cell of its own; empty where it is none.
Range turned_at(const Reading& r, std::uint32_t comma) {
  std::uint32_t first = comma;
  while (first > 0 && comma - first < most_last && !(first < comma && opens_cell(r, first)) &&
         (is_name_part(r, first - 1) || (first < comma && r.has(first - 1, Flag::particle))))
    --first;
  if (first == comma || !opens_cell(r, first)) return {};
  std::uint32_t last = comma + 1;
  while (last < r.size() && last <= comma + most_first && !r.tokens[last].line && !r.tokens[last].wide &&
         is_name_part(r, last) && (last == comma + 1 || letters_alone(r, last).empty()))
    ++last;
  return last > comma + 1 ? Range{first, last} : Range{};
}

/// The name with its letters; without a party where the row has none.
NameAt with_letters(const Reading& r, Range name) {
  NameAt found{name, name, {}, {}, NameSign::party};
  const std::uint32_t next = r.is(name.last, "|") ? name.last + 1 : name.last;
  const std::uint32_t before = r.is(name.first - 1, "|") ? name.first - 2 : name.first - 1;
  const bool beside = next > name.last || (next < r.size() && !r.tokens[next].line);
  if (r.is(name.last, "(") && r.is(name.last + 2, ")")) {
    found.party = std::string(r.written(name.last + 1));
    found.whole.last = name.last + 3;
  } else if (beside) {
    found.party = letters_alone(r, next);
    if (!found.party.empty()) found.whole.last = next + 1;
  }
  if (found.party.empty() && name.first > 0 && before < name.first && r.tokens[before].line)
    found.party = letters_alone(r, before);
  const std::string_view known = known_party(found.party);
  found.doubtful = known.empty();
  if (!known.empty()) found.party = std::string(known);
  return found;
}

}  // namespace

std::vector<NameAt> find_turned(const Reading& r) {
  std::vector<NameAt> found;
  std::size_t known = 0;  // Rows with a first name that a list has.
  for (std::uint32_t i = 1; i + 1 < r.size(); ++i) {
    if (!r.is(i, ",")) continue;
    const Range name = turned_at(r, i);
    if (name.empty()) continue;
    NameAt one = with_letters(r, name);
    if (one.party.empty()) continue;
    known += is_first_name(r, i + 1) ? 1u : 0u;
    found.push_back(std::move(one));
  }
  if (known < least_rows || known * 2 < found.size()) found.clear();
  return found;
}

std::string name_as_said(const Reading& r, Range name) {
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i)
    if (r.is(i, ",")) return r.flowed({i + 1, name.last}) + " " + r.flowed({name.first, i});
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (!is_name_label(r, i)) continue;
    const std::string one = r.flowed({name.first, i}), other = r.flowed({r.is(i + 1, ":") ? i + 2 : i + 1, name.last});
    return r.is(i, "efternamn") ? one + " " + other : other + " " + one;
  }
  return r.flowed(name);
}

std::vector<NameAt> find_acting_names(const Reading& r, const std::vector<Part>& parts) {
  std::vector<NameAt> found;
  const auto take = [&](Range name) { found.push_back({name, name, {}, {}, NameSign::mover}); };
  for (std::uint32_t i = 0; i < r.size(); ++i) {
    if (!only_members_do(r, i) || !is_minutes(parts[part_of(parts, i)].type)) continue;
    std::uint32_t end = i;
    for (std::uint32_t names = 0; names < most_joined && end > 1; ++names) {
      const Range name = acting_before(r, end);
      if (name.empty()) break;
      take(name);
      if (!r.is_any(name.first - 1, {"och", "samt", ","}) || name.first < 2) break;
      end = name.first - 1;
    }
    std::uint32_t first = i + 1;
    while (first < i + 3 && r.is_any(first, {"sig", "även", "också", "inte", "ej"})) ++first;
    for (std::uint32_t names = 0; names < most_joined; ++names) {
      const Range name = acting_after(r, first);
      if (name.empty()) break;
      take(name);
      if (!r.is_any(name.last, {"och", "samt", ","})) break;
      first = name.last + 1;
    }
  }
  return found;
}

}  // namespace diarium::facts
