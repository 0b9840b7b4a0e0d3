// facts/home/body: whose paper it is: the municipality or region, and the body, or that to which a motion or a question
// is put.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"

namespace diarium::facts {

[[nodiscard]] std::optional<Value> body(const Reading& r, const Part& part);

/// The municipality («Solna») or region («Region Skåne») whose paper this is, or nothing where the text never says it.
/// Names in heads and page heads count more than names in prose. O(tokens).
[[nodiscard]] std::optional<Value> municipality(const Reading& r, const std::vector<Part>& parts);

}  // namespace diarium::facts
