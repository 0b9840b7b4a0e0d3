// facts/parts/enclosures: papers without the name of a form, that stand behind the one they are enclosed with.
#pragma once
#include <vector>

#include "facts/parts/parts.h"

namespace diarium::facts {

/// Cuts from a part what is enclosed with it: what stands below the signatures of an office's letter or of an extract
/// of minutes and is no list of recipients or papers; from there on what «Bilaga 2» heads, and what bears a name that
/// the part's list of enclosures told. An enclosure that the part lists, and heads so, is one without a signature too.
///
/// in        `parts`: of a file that is no book of minutes, in order, without gaps.
/// returns   the parts with those enclosures, each of the kind `bilaga`.
/// cost      O(tokens), O(tokens × enclosures) at worst in their lists.
[[nodiscard]] std::vector<Part> with_enclosures(const Reading& r, const std::vector<Part>& parts);

}  // namespace diarium::facts
