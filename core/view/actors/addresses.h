// view/actors/addresses: "Which pages of persons, parties, bodies and meetings are there?"
#pragma once
#include <string>
#include <vector>

#include "index/pack.h"
#include "relations/cases/cases.h"

namespace diarium::view {

/// Relative to the site's root, without those that narrow another: «person/mora/anna-berg/», «parti/S/»,
/// «organ/mora/kommunstyrelsen/», «mote/mora/kommunstyrelsen/2031-06-11/». Each once. cost: O(papers + acts + people).
[[nodiscard]] std::vector<std::string> someones_addresses(const index::Pack& pack, const relations::Cases& cases);

}  // namespace diarium::view
