// relations/cases/cases_listed: "To which § of a sitting does a file belong that lies beside its minutes?"
#pragma once
#include <cstdint>
#include <vector>

#include "relations/cases/cases_unit.h"

namespace diarium::relations {

struct Listed {
  std::uint32_t unit = 0, section = 0;  ///< Indices into the units.
};

/// For each of the units `of` that lies in a folder with §§: the one § that lists its file, or else the one whose title
/// its file bears. Nothing where two do alike.
///
/// in        `of`: indices into `units`, ascending.
/// cost      O(files of a folder · lines that its §§ list).
[[nodiscard]] std::vector<Listed> listed_in(const std::vector<const Unit*>& units,
                                            const std::vector<std::uint32_t>& of);

}  // namespace diarium::relations
