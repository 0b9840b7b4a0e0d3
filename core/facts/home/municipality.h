// facts/home/municipality: whose paper it is: one of the 290 municipalities, or a region.
#pragma once
#include <optional>
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

/// The municipality («Solna») or region («Region Skåne») whose paper this is, or nothing where the text never says it.
/// Names in heads and page heads count more than names in prose. O(tokens).
[[nodiscard]] std::optional<Value> municipality(const Reading& r, const std::vector<Part>& parts);

}  // namespace diarium::facts
