// facts/names/signed_names: names that stand alone on a line or in a column, with the title or the party beside them.
#pragma once
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// The names that sign, in order of place, none of them over a token that `taken` marks (shorter than the tokens: the
/// rest is free). O(tokens).
[[nodiscard]] std::vector<NameAt> find_signatures(const Reading& r, const std::vector<Part>& parts,
                                                  std::vector<bool> taken);

}  // namespace diarium::facts
