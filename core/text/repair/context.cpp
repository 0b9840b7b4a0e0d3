#include "text/repair/context.h"

#include <algorithm>
#include <array>

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

}  // namespace

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

}  // namespace diarium::text
