// facts/names/acting_names: members whom minutes name without a party, by what they do at the sitting.
#pragma once
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// «Anna Berg yrkar bifall», «Mot beslutet reserverar sig Anna Berg och Bo Ek», «Bo Ek deltar inte i beslutet»: a known
/// first name with a last name beside the verb, in minutes alone: there who demands or objects is a member, whose party
/// the first page tells or nobody does. O(tokens).
[[nodiscard]] std::vector<NameAt> find_acting_names(const Reading& r, const std::vector<Part>& parts);

}  // namespace diarium::facts
