#include "text/repair/choose.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/repair/logarithm.h"

namespace diarium::text {
namespace {

constexpr Cost rule = 10 * bit;          ///< What grammar decides, whatever the counts say.
constexpr Cost capital_word = 4 * bit;   ///< A common noun with a capital inside a sentence; names have one always.
constexpr Cost capital_after = 3 * bit;  ///< The same at the beginning of a sentence before another capital.

constexpr Cost no_noun = 4 * bit;  ///< What is no noun, between a preposition and the end of a sentence.

/// As they may be seen: with their marks or without.
constexpr std::array<std::u32string_view, 19> prepositions{
    U"av",     U"efter", U"enligt", U"for", U"fran", U"från", U"för",   U"hos",  U"i",  U"med",
    U"mellan", U"mot",   U"om",     U"pa",  U"på",   U"till", U"under", U"utan", U"vid"};

bool is_number(std::u32string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}
/// A year by itself: 1500 to 2199.
bool is_year(std::u32string_view word) {
  return word.size() == 4 && is_number(word) &&
         (word[0] == U'1' ? word[1] >= U'5' : word[0] == U'2' && word[1] <= U'1');
}

/// Phrases of which one word has only one reading. «#» is a number that is no year, «=» a year, empty is anything.
struct Phrase {
  std::u32string_view before, word, after, second_after;
};
constexpr std::array phrases{
    Phrase{U"", U"var", U"och", U"en"},  Phrase{U"", U"var", U"och", U"ett"}, Phrase{U"", U"var", U"och", U"ens"},
    Phrase{U"", U"var", U"för", U"sig"}, Phrase{U"", U"var", U"for", U"sig"}, Phrase{U"till", U"vara", U"", U""},
    Phrase{U"#", U"år", U"", U""},       Phrase{U"", U"år", U"=", U""},       Phrase{U"#", U"åren", U"", U""},
    Phrase{U"", U"åren", U"=", U""},     Phrase{U"", U"lag", U"=", U"#"},
};

bool fits(std::u32string_view wanted, std::u32string_view word) {
  if (wanted.empty()) return true;
  if (wanted == U"#") return is_number(word) && !is_year(word);
  return wanted == U"=" ? is_year(word) : wanted == word;
}

/// What a reading costs for what stands around the word.
Cost cost_in(const Context& context, const Candidate& reading) {
  Cost cost = 0;
  for (const Phrase& phrase : phrases) {
    if (phrase.word == reading.letters && fits(phrase.before, context.before) && fits(phrase.after, context.after) &&
        fits(phrase.second_after, context.second_after)) {
      cost -= rule;
      break;
    }
  }
  if (context.closes && !reading.noun && std::ranges::find(prepositions, context.before) != prepositions.end())
    cost += no_noun;
  if (context.capital && !reading.name)
    cost += context.opens ? (context.after_capital ? capital_after : 0) : capital_word;
  return cost;
}

/// The way to one reading of one slot.
struct Path {
  Cost cost = 0;
  std::uint32_t before = 0;
};

/// What two names gain that stand together in a paper of the pile («Jan Jönsson»): more than their counts can say.
constexpr Cost same_person = 8 * bit;

bool are_one_name(const Candidate& first, const Candidate& second, std::span<const Lexicon* const> piles) {
  for (const Lexicon* pile : piles) {
    const auto a = pile->find(first.letters), b = pile->find(second.letters);
    if (a && b && pile->pair(a->number, b->number) > 0) return true;
  }
  return false;
}

/// The costs that a path through the readings adds up.
class Costs {
 public:
  Costs(std::span<const Slot> slots, const Neighbours& neighbours, std::span<const Lexicon* const> piles)
      : slots_(slots), neighbours_(neighbours), piles_(piles) {}

  /// Of a reading by itself.
  [[nodiscard]] Cost own(std::size_t i, const Candidate& reading) const {
    const Context& context = slots_[i].context;
    const Cost lost = cost_of(std::max<std::uint64_t>(slots_[i].lost_percent, 1), 100);
    return reading.cost + reading.lost * lost + cost_in(context, reading) +
           (context.closes ? neighbours_.cost_at_end(reading) : 0);
  }
  /// Of a reading after one of the slot before.
  [[nodiscard]] Cost together(std::size_t i, const Candidate& before, const Candidate& here) const {
    if (i == 0 || slots_[i].context.opens || slots_[i].context.before_joined) return 0;
    if (slots_[i - 1].readings->size() == 1 && slots_[i].readings->size() == 1) return 0;
    Cost cost = neighbours_.cost(before, here);
    if (slots_[i].context.capital && slots_[i - 1].context.capital && are_one_name(before, here, piles_))
      cost -= same_person;
    return cost;
  }

 private:
  std::span<const Slot> slots_;
  const Neighbours& neighbours_;
  std::span<const Lexicon* const> piles_;
};

/// The cheapest way to each reading of each slot.
std::vector<std::vector<Path>> paths_of(std::span<const Slot> slots, const Costs& costs) {
  std::vector<std::vector<Path>> paths(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    for (const Candidate& reading : *slots[i].readings) {
      Path best{i == 0 ? 0 : INT32_MAX, 0};
      for (std::uint32_t k = 0; i > 0 && k < paths[i - 1].size(); ++k) {
        const Cost cost = paths[i - 1][k].cost + costs.together(i, (*slots[i - 1].readings)[k], reading);
        if (cost < best.cost) best = {cost, k};
      }
      best.cost += costs.own(i, reading);
      paths[i].push_back(best);
    }
    // Only differences count: kept small, whatever the length.
    const Cost least = std::ranges::min(paths[i], {}, &Path::cost).cost;
    for (Path& path : paths[i]) path.cost -= least;
  }
  return paths;
}

/// The next best reading of a slot, with those beside it as chosen.
void find_second(std::span<const Slot> slots, const Costs& costs, std::size_t i, std::vector<Choice>& choices) {
  const auto& readings = *slots[i].readings;
  const auto cost = [&](const Candidate& reading) {
    Cost sum = costs.own(i, reading);
    if (i > 0) sum += costs.together(i, (*slots[i - 1].readings)[choices[i - 1].reading], reading);
    if (i + 1 < slots.size()) sum += costs.together(i + 1, reading, (*slots[i + 1].readings)[choices[i + 1].reading]);
    return sum;
  };
  Choice& choice = choices[i];
  choice.second = choice.reading;
  const Cost chosen = cost(readings[choice.reading]);
  for (std::uint32_t k = 0; k < readings.size(); ++k) {
    if (k == choice.reading) continue;
    const Cost margin = cost(readings[k]) - chosen;
    if (choice.second != choice.reading && margin >= choice.margin) continue;
    choice.second = k;
    choice.margin = margin;
  }
}

}  // namespace

std::vector<Choice> choose(std::span<const Slot> slots, const Neighbours& neighbours,
                           std::span<const Lexicon* const> piles) {
  const Costs costs(slots, neighbours, piles);
  const auto paths = paths_of(slots, costs);
  std::vector<Choice> choices(slots.size());
  for (std::size_t i = slots.size(); i-- > 0;) {
    const auto cheapest = std::ranges::min_element(paths[i], {}, &Path::cost) - paths[i].begin();
    choices[i].reading =
        i + 1 == slots.size() ? static_cast<std::uint32_t>(cheapest) : paths[i + 1][choices[i + 1].reading].before;
  }
  for (std::size_t i = 0; i < slots.size(); ++i) find_second(slots, costs, i, choices);
  return choices;
}

}  // namespace diarium::text
