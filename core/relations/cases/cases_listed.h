// relations/cases/cases_listed: "To which § or letter does a file belong that lies beside it, in one sitting's folder?"
#pragma once
#include <cstdint>
#include <vector>

#include "relations/cases/cases_unit.h"

namespace diarium::relations {

struct Listed {
  std::uint32_t unit = 0, by = 0;  ///< Indices into the units.
};

/// For each of the units `of` that lies in a folder with §§: the one § that lists its file, or else the one whose title
/// its file bears; for an enclosure, or a file of no known kind, that none claims the office's letter that does.
/// Nothing where those of two cases do alike.
///
/// in        `of`: indices into `units`, ascending; `case_of`: of each unit, any number that its case's units share.
/// cost      O(files of a folder · lines that its §§ and letters list).
[[nodiscard]] std::vector<Listed> listed_in(const std::vector<const Unit*>& units, const std::vector<std::uint32_t>& of,
                                            const std::vector<std::uint32_t>& case_of);

}  // namespace diarium::relations
