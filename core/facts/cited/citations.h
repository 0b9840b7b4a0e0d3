// facts/cited/citations: policies, laws, decisions and reports that the paper refers to.
#pragma once
#include <vector>

#include "facts/dates/dates.h"
#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// Each work once for each distinct wording, a law whatever it is called, at its first mention. O(tokens).
[[nodiscard]] std::vector<Citation> find_citations(const Reading& r, const std::vector<DateAt>& dates);

}  // namespace diarium::facts
