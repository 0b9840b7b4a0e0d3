// view/panels/relations_in: what a pack tells across its papers, ready for the screens.
#pragma once
#include "index/pack.h"
#include "relations/relations.h"

namespace diarium::view {

/// errors    not_found: the pack was made without relations; unsupported, damaged. cost O(bytes of that section).
[[nodiscard]] Result<relations::Relations> relations_in(const index::Pack& pack);

}  // namespace diarium::view
