// query/readings: how each part of the query was understood, for the reader to see and to change.
#pragma once
#include <vector>

#include "query/filter.h"
#include "query/match/match.h"

namespace diarium::query {

/// One reading a part, in the order of the query; alternatives have one each, and one for all of them.
[[nodiscard]] std::vector<Reading> readings_of(const Parsed& parsed, const Words& words, const Filters& filters);

}  // namespace diarium::query
