#include "facts/reading/language.h"

#include <cstdint>

#include "facts/reading/reading.h"

namespace diarium::facts {

bool is_swedish(const Reading& reading) {
  std::uint64_t swedish = 0;
  std::uint64_t foreign = 0;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (reading.has(i, Flag::swedish)) ++swedish;
    if (reading.has(i, Flag::body)) swedish += 2;  // «Socialnämnden», on a page that holds a meeting's head and no more.
    if (reading.has(i, Flag::foreign)) ++foreign;
  }
  // A compound file may hold an English enclosure: half is enough. One word is not: a page of numbers has none.
  return swedish >= 2 && swedish * 2 >= foreign;
}

}  // namespace diarium::facts
