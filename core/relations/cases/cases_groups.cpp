#include "relations/cases/cases_groups.h"

#include <algorithm>
#include <map>
#include <utility>

namespace diarium::relations {
namespace {

using NameSet = std::vector<std::string>;
using Numbers = std::vector<BorneNumber>;

class Places {
 public:
  Places(const std::vector<const Unit*>& units, Summaries& papers) : units_(units), papers_(papers) {
    for (std::uint32_t i = 0; i < papers.size(); ++i) numbers_.emplace(papers.ids()[i], i);
    for (std::uint32_t i = 0; i < units.size(); ++i) first_.try_emplace(units[i]->paper, i);
  }

  /// The unit that holds a place; where none does the paper's first.
  [[nodiscard]] Result<std::optional<std::uint32_t>> unit_at(const PaperPlace& place) const {
    const auto number = numbers_.find(place.paper);
    const auto first = number == numbers_.end() ? first_.end() : first_.find(number->second);
    if (first == first_.end()) return std::optional<std::uint32_t>();
    if (const auto there = papers_.need(number->second); !there) return there.error();
    const std::uint32_t part = part_at(papers_[number->second].facts, {place.byte, place.byte + 1});
    for (std::uint32_t i = first->second; i < units_.size() && units_[i]->paper == number->second; ++i)
      if (std::ranges::binary_search(units_[i]->parts, part)) return std::optional(i);
    return std::optional(first->second);
  }

 private:
  const std::vector<const Unit*>& units_;
  Summaries& papers_;
  std::map<std::string_view, std::uint32_t> numbers_;  ///< Of papers, by id.
  std::map<std::uint32_t, std::uint32_t> first_;       ///< Paper → its first unit.
};

bool differ(const NameSet& a, const NameSet& b) {
  return !a.empty() && !b.empty() && std::ranges::find_first_of(a, b) == a.end();
}
/// Two numbers of one registry are two cases; those of two registries may be one.
bool differ(const Numbers& a, const Numbers& b) {
  bool apart = false;
  for (const BorneNumber& one : a) {
    for (const BorneNumber& two : b) {
      if (one.text == two.text) return false;
      apart = apart || one.registry == two.registry;
    }
  }
  return apart;
}
void add_all(NameSet& to, const NameSet& from) {
  for (const std::string& one : from)
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
}
/// Those of council and board lead, behind all those of enclosures.
void add_all(Numbers& to, const Numbers& from) {
  const auto rank = [](const BorneNumber& one) { return (one.enclosed ? 2 : 0) + (one.committee ? 1 : 0); };
  for (const BorneNumber& one : from) {
    const auto known = std::ranges::find(to, one.text, &BorneNumber::text);
    if (known != to.end() && rank(*known) <= rank(one)) continue;
    if (known != to.end()) to.erase(known);
    to.insert(std::ranges::find_if(to, [&](const BorneNumber& other) { return rank(other) > rank(one); }), one);
  }
}

}  // namespace

Groups::Groups(const std::vector<const Unit*>& units, const std::vector<Tie>& said)
    : said_(said),
      held_(said.size(), true),
      parent_(units.size()),
      numbers_(units.size()),
      towns_(units.size()),
      asking_(units.size()),
      apart_(units.size()) {
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    parent_[i] = i;
    if (!units[i]->municipality.empty()) towns_[i] = {units[i]->municipality};
  }
  for (std::uint32_t i = 0; i < said.size(); ++i) {
    if (said[i].said != Said::apart) continue;
    apart_[said[i].unit].push_back(i);
    apart_[said[i].other].push_back(i);
  }
}

std::uint32_t Groups::root(std::uint32_t unit) {
  while (parent_[unit] != unit) unit = parent_[unit] = parent_[parent_[unit]];
  return unit;
}

std::string Groups::number(std::uint32_t unit) {
  const Numbers& numbers = numbers_[root(unit)];
  return numbers.empty() ? std::string() : numbers.front().text;
}

void Groups::bear(std::uint32_t unit, const BorneNumber& number) { add_all(numbers_[root(unit)], {number}); }

bool Groups::may_unite(std::uint32_t a, std::uint32_t b) {
  a = root(a), b = root(b);
  return a == b || (!differ(numbers_[a], numbers_[b]) && !differ(towns_[a], towns_[b]) && between(a, b).empty());
}

bool Groups::in_two_towns(std::uint32_t a, std::uint32_t b) { return differ(towns_[root(a)], towns_[root(b)]); }

bool Groups::unite(std::uint32_t a, std::uint32_t b) {
  if (!may_unite(a, b)) return false;
  if (root(a) != root(b)) link(root(a), root(b));
  return true;
}

void Groups::join(std::uint32_t unit, std::uint32_t other) {
  unit = root(unit), other = root(other);
  if (unit == other) return;
  const std::string leading = number(other);
  Numbers& numbers = numbers_[link(unit, other)];
  if (const auto at = std::ranges::find(numbers, leading, &BorneNumber::text); at != numbers.end())
    std::iter_swap(numbers.begin(), at);
}

std::uint32_t Groups::link(std::uint32_t a, std::uint32_t b) {
  if (b < a) std::swap(a, b);
  parent_[b] = a;
  add_all(numbers_[a], numbers_[b]);
  add_all(towns_[a], towns_[b]);
  if (asking_[a] == 0) asking_[a] = asking_[b];
  if (apart_[a].size() < apart_[b].size()) std::swap(apart_[a], apart_[b]);
  apart_[a].insert(apart_[a].end(), apart_[b].begin(), apart_[b].end());
  return a;
}

std::vector<std::uint32_t> Groups::between(std::uint32_t a, std::uint32_t b) {
  a = root(a), b = root(b);
  if (apart_[b].size() < apart_[a].size()) std::swap(a, b);
  std::vector<std::uint32_t> ties;
  for (const std::uint32_t tie : apart_[a]) {
    const std::uint32_t one = root(said_[tie].unit), two = root(said_[tie].other);
    if (held_[tie] && ((one == a && two == b) || (one == b && two == a))) ties.push_back(tie);
  }
  return ties;
}

bool Groups::keeps_apart(std::uint32_t unit) {
  return std::ranges::any_of(apart_[root(unit)], [&](std::uint32_t tie) { return held_[tie]; });
}

Result<Ties> ties_of(const std::vector<SaidOfCase>& said, const std::vector<const Unit*>& units, Summaries& papers) {
  Ties ties;
  if (said.empty()) return ties;
  const Places places(units, papers);
  for (std::uint32_t i = 0; i < said.size(); ++i) {
    const auto found = places.unit_at(said[i].paper), against = places.unit_at(said[i].other);
    if (!found || !against) return found ? against.error() : found.error();
    const auto unit = *found, other = *against;
    if (!unit || !other)
      ties.unheld.push_back({i, "one of the papers that it speaks of is not here"});
    else if (*unit == *other)
      ties.unheld.push_back({i, "it speaks twice of the same paper"});
    else
      ties.list.push_back({said[i].said, *unit, *other, i});
  }
  return ties;
}

}  // namespace diarium::relations
