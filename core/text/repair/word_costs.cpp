#include "text/repair/word_costs.h"

#include "text/latin.h"

namespace diarium::text {
namespace {

/// A word of the pile weighs as much as so many of the lexicon: the same office wrote it. More makes a small pile's
/// accidents loud; 1 would drown it. Of use from a pile of one paper on.
constexpr std::uint64_t pile_weight = 20;
constexpr std::uint64_t scale = 4;  ///< Quarters of a time.
/// A word that no list knows: names mostly, so rarer with a small letter; and then so much for each of its letters
/// (about the entropy of Swedish spelling without context), more for what is hardly ever in a word.
constexpr Cost unknown_name = 10 * bit, unknown_word = 12 * bit, unknown_letter = 7 * bit / 2;
constexpr Cost odd_letter = 5 * bit, odd_sign = 20 * bit;

}  // namespace

WordCosts::WordCosts(const WordLists& lists) : lists_(lists), total_(lists.lexicon->total()) {
  for (const Lexicon* pile : lists.piles) total_ += pile_weight * pile->total();
}

std::uint64_t WordCosts::times(std::u32string_view letters) const {
  std::uint64_t times = 0;
  if (const auto word = lists_.lexicon->find(letters)) times = lists_.lexicon->count(word->number);
  for (const Lexicon* pile : lists_.piles)
    if (const auto word = pile->find(letters)) times += pile_weight * pile->count(word->number);
  return times;
}

Cost WordCosts::of_times(std::uint64_t times) const { return cost_of(scale * times + 1, scale * total_ + 1); }

Cost WordCosts::first_part(Lexicon::Number word) const {
  return cost_of(2 * std::uint64_t{lexicon().part(word).opens} + 1, 2 * std::uint64_t{lexicon().all_parts().opens} + 1);
}

Cost WordCosts::last_part(Lexicon::Number word) const {
  return cost_of(2 * std::uint64_t{lexicon().part(word).closes} + 1,
                 2 * std::uint64_t{lexicon().all_parts().closes} + 1);
}

Cost cost_of_unknown(const Seen& seen, std::size_t size) {
  Cost cost = seen.capitals[0] ? unknown_name : unknown_word;
  for (std::size_t i = 0; i < size; ++i) {
    cost += unknown_letter;
    if (seen.letters[i] == U'é' && i + 1 < size) cost += odd_letter;
    if (!is_letter(seen.letters[i])) cost += odd_sign;
  }
  return cost;
}

}  // namespace diarium::text
