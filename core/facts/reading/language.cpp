#include "facts/reading/language.h"

#include <cstdint>

#include "facts/reading/reading.h"

namespace diarium::facts {

bool is_swedish(const Reading& reading) {
  std::uint64_t swedish = 0;
  std::uint64_t foreign = 0;
  std::uint64_t bodies = 0;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (reading.has(i, Flag::swedish)) ++swedish;
    bodies += reading.has(i, Flag::body) ? 1u : 0u;
    if (reading.has(i, Flag::foreign)) ++foreign;
  }
  constexpr std::uint32_t least_words = 4, most_words = 30, most_of_section = 90;  // Tokens.
  const bool few = reading.size() >= least_words && reading.size() <= most_words;
  // «§ 7 Dagordning / Dagordningen godkändes.», «Kf § 102 / Fråga»: no other country's minutes are numbered so.
  const std::uint32_t sign = !reading.is(0, "§") && reading.word(0) && reading.length(0) <= 5 ? 1 : 0;
  bool section = reading.size() >= least_words && reading.size() <= most_of_section && reading.is(sign, "§") &&
                 reading.shape(sign + 1) == Shape::number;
  for (std::uint32_t i = 0; i < reading.size() && bodies > 0 && !section; ++i)
    section = reading.tokens[i].line && reading.is(i, "§") && reading.shape(i + 1) == Shape::number;
  // «Socialnämnden», on a page that holds a meeting's head and no more.
  if ((section || (few && bodies > 0)) && foreign == 0) return true;
  // A compound file may hold an English enclosure: half is enough. One word is not: a page of numbers has none.
  return swedish >= 2 && swedish * 2 >= foreign;
}

}  // namespace diarium::facts
