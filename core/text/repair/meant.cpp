#include "text/repair/meant.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "text/latin.h"

namespace diarium::text {
namespace {

/// A capital begins a name or a sentence: a word of so many letters is rarely a name.
constexpr std::size_t least_capital_letters = 6;
constexpr std::size_t least_alike_letters = 5;  // Of a shorter word too many are known.
constexpr Cost rival = 4 * bit;                 // Nearer ones leave it undecided.
constexpr Cost alike_cost = cost_of(1, 150);    // Of a letter that was read as one that looks like it.
constexpr std::size_t most_alike = 5;           // Letters of a word that may have been another: each doubles the search.
constexpr std::array<std::pair<char32_t, char32_t>, 2> alike = {{{U't', U'f'}, {U'q', U'g'}}};  // As seen, as meant.

/// Places of letters that may have been others, with those.
std::vector<std::pair<std::size_t, char32_t>> places_alike(const std::u32string& seen) {
  std::vector<std::pair<std::size_t, char32_t>> places;
  for (std::size_t i = 0; i < seen.size() && seen.size() >= least_alike_letters; ++i)
    for (const auto& [as_seen, meant] : alike)
      if (seen[i] == as_seen) places.emplace_back(i, meant);
  if (places.size() > most_alike) places.clear();
  return places;
}

}  // namespace

std::optional<MeantWord> meant_word(const std::u32string& seen, Candidates& candidates) {
  const bool capital = is_capital(seen[0]);
  if (capital && seen.size() < least_capital_letters) return std::nullopt;
  const auto places = places_alike(seen);
  std::optional<MeantWord> best;
  Cost next = 0;  // Of the second best.
  for (std::size_t changed = 0; changed < std::size_t{1} << places.size(); ++changed) {
    std::u32string spelt = seen;
    Cost cost = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
      if (changed & std::size_t{1} << i) spelt[places[i].first] = places[i].second, cost += alike_cost;
    for (const Candidate& reading : candidates.of(spelt)) {
      if (reading.known == Known::no || reading.letters.size() != seen.size() || (reading.lost > 0 && reading.reason != Reason::marks)) continue;
      if (reading.lost == 0 && changed == 0) return std::nullopt;  // As it was seen.
      if (capital && reading.name) return std::nullopt;
      std::u32string word = spelt;
      for (std::size_t i = 0; i < seen.size(); ++i)
        if (lower(spelt[i]) != reading.letters[i]) word[i] = is_capital(spelt[i]) ? upper(reading.letters[i]) : reading.letters[i];
      const Cost whole = cost + reading.cost;
      if (best && whole >= best->cost) {
        next = next == 0 ? whole : std::min(next, whole);
        continue;
      }
      if (best) next = best->cost;
      best = MeantWord{std::move(word), whole};
    }
  }
  return best && (next == 0 || next >= best->cost + rival) ? best : std::nullopt;
}

}  // namespace diarium::text
