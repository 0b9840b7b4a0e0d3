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
  // «Socialnämnden», on a page that holds a meeting's head or a table and no more.
  constexpr std::uint32_t least_head = 4, most_section = 30;  // Tokens.
  if (bodies > 0 && foreign == 0 && reading.size() >= least_head) return true;
  // «§ 7 Dagordning / Dagordningen godkändes.»: no other country's minutes are numbered so.
  const bool section = reading.is(0, "§") && reading.shape(1) == Shape::number && reading.size() >= least_head && reading.size() <= most_section;
  if (section && foreign == 0) return true;
  // A compound file may hold an English enclosure: half is enough. One word is not: a page of numbers has none.
  return swedish >= 2 && swedish * 2 >= foreign;
}

}  // namespace diarium::facts
