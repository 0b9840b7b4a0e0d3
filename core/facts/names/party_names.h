// facts/names/party_names: names whose party stands beside them in words: «Anna Berg och Bo Ek från Vänsterpartiet».
#pragma once
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// Such names in order of place, with the letters of their party: lists `party_behind` and `party_before` of
/// assets/rules/groups.rules. O(tokens).
[[nodiscard]] std::vector<NameAt> find_party_names(const Reading& r);

}  // namespace diarium::facts
