// query/match/near: what it is worth that the words of a query stand close together in a paper.
#pragma once
#include <vector>

#include "query/match/places.h"
#include "query/match/tiers.h"

namespace diarium::query {

/// Words between two that are asked for side by side: from here on their nearness tells nothing. 0 would count only
/// what stands as it was asked; a sentence has some twenty words.
inline constexpr std::uint32_t far_apart = 16;

/// What is added to a paper's score: of each two neighbours of the query, light words between them left out, the half
/// of what the commoner is worth at most where they stand in the same block as they were asked for, less the more words
/// stand between or where they stand the other way round.
///
/// in        `places`: as PlaceReader::read() gives them.
/// returns   1/1024, as a score. 0 where fewer than two groups decide.
/// cost      O(places · groups).
[[nodiscard]] std::uint32_t nearness(const Words& words, const std::vector<Asked>& asked,
                                     const std::vector<Place>& places);

}  // namespace diarium::query
