#include "facts/names/names.h"

#include <algorithm>

#include "facts/kinds/words.h"
#include "facts/reading/cells.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

/// «yrkar», «reserverar», «deltar inte», «anmäler jäv»: what only members do.
bool only_members_do(const Reading& r, std::uint32_t i) {
  return (r.shape(i) == Shape::lower || r.is(i, ":")) && is_said(role_rules(), "members_do", r, i);
}

constexpr std::size_t least_rows = 3;       // Names that make a table of them.
constexpr std::uint32_t most_last = 3;      // Words of a last name, particles included.
constexpr std::uint32_t most_first = 3;     // … and of the first names.
constexpr std::size_t longest_letters = 5;  // Of a local party that no list has.

bool opens_field(const Reading& r, std::uint32_t at) { return opens_cell(r, at) || r.is(at - 1, "|"); }

/// A party's letters at `at`, alone in their cell.
std::string letters_alone(const Reading& r, std::uint32_t at) {
  if (at >= r.size() || r.shape(at) != Shape::upper) return {};
  if (!opens_cell(r, at + 1) && !is_said(name_rules(), "behind_letters", r, at + 1)) return {};
  const std::string_view known = known_party(r.written(at));
  return std::string(!known.empty() ? known : r.key(at).size() <= longest_letters ? r.written(at) : std::string_view{});
}

/// «Berg Ek, Anna», whose comma is token `comma`, in a cell of its own; empty where it is none.
Range turned_at(const Reading& r, std::uint32_t comma) {
  std::uint32_t first = comma;
  while (first > 0 && comma - first < most_last && !(first < comma && opens_field(r, first)) &&
         (is_name_part(r, first - 1) || (first < comma && r.has(first - 1, Flag::particle))))
    --first;
  if (first == comma || !opens_field(r, first)) return {};
  std::uint32_t last = comma + 1;
  while (last < r.size() && last <= comma + most_first && !opens_cell(r, last) &&
         is_name_part(r, last) && (last == comma + 1 || letters_alone(r, last).empty()))
    ++last;
  return last > comma + 1 ? Range{first, last} : Range{};
}

/// The name with its letters; without a party where the row has none.
NameAt with_letters(const Reading& r, Range name) {
  NameAt found{name, name, {}, {}, NameSign::party};
  const std::uint32_t next = r.is(name.last, "|") ? name.last + 1 : name.last;
  const std::uint32_t before = name.first - (r.is(name.first - 1, "|") ? 2 : 1);
  if (r.is(name.last, "(") && r.is(name.last + 2, ")")) {
    found.party = std::string(r.written(name.last + 1));
    found.whole.last = name.last + 3;
  } else if (!opens_line(r, next)) {
    found.party = letters_alone(r, next);
    if (!found.party.empty()) found.whole.last = next + 1;
  }
  if (found.party.empty() && before < name.first && r.tokens[before].line) found.party = letters_alone(r, before);
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
  if (known < least_rows) found.clear();
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
    const bool letters = i > 3 && r.is(i - 1, ")") && r.is(i - 3, "(");  // «Anna Berg (nn) yrkar»: of no list.
    std::uint32_t end = letters ? i - 3 : i;
    for (Range name = known_name_before(r, end); !name.empty(); name = known_name_before(r, end)) {
      take(name);
      if (name.first < 2 || !joins_names(r, name.first - 1)) break;
      end = name.first - 1;
    }
    std::uint32_t first = i + 1;
    while (first < i + 3 && is_said(name_rules(), "beside_verb", r, first)) ++first;
    for (const Range name : names_from(r, first)) take(name);
  }
  return found;
}

}  // namespace diarium::facts
