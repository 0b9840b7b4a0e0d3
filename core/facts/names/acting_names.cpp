#include "facts/names/acting_names.h"

#include <algorithm>

#include "facts/kinds/words.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_name_parts = 4;
constexpr std::uint32_t most_joined = 6;  // Names that share a verb.

/// «yrkar», «reserverar», «deltar inte», «anmäler jäv»: what only members do.
bool only_members_do(const Reading& r, std::uint32_t i) {
  return r.shape(i) == Shape::lower && is_said(role_rules(), "members_do", r, i);
}

/// The name that ends before token `end`.
Range acting_before(const Reading& r, std::uint32_t end) {
  if (end > 3 && r.is(end - 1, ")") && r.is(end - 3, "(")) end -= 3;  // «Anna Berg (nn) yrkar»: letters of no list.
  std::uint32_t first = end;
  while (first > 0 && end - first < most_name_parts && r.block(first - 1) == r.block(end - 1) &&
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
  while (end < r.size() && end - first < most_name_parts && r.block(end) == r.block(first) && !r.tokens[end].wide &&
         title_role(r, end).empty() &&
         (is_name_part(r, end) ||
          (r.has(end, Flag::particle) && r.shape(end) == Shape::lower && is_name_part(r, end + 1))))
    ++end;
  return end - first >= 2 ? Range{first, end} : Range{};
}

}  // namespace

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
