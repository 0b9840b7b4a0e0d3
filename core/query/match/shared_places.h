// query/match/shared_places: places that two spellings of one word share: a repaired word and what stood in the scan.
#pragma once
#include <vector>

#include "query/match/leaf.h"

namespace diarium::query {

/// Counts weight and times of `matches` anew, each place once, in the spelling that weighs most: for papers where a
/// word has several readings.
///
/// in        `matches`: of `forms`, ascending by paper.
/// errors    damaged, from the pack.
/// cost      O(postings of the forms + their occurrences in these papers).
[[nodiscard]] Result<bool> count_places_once(const index::Pack::Impl& pack, const Forms& forms, index::Roles roles,
                                             const std::vector<Match*>& matches);

}  // namespace diarium::query
