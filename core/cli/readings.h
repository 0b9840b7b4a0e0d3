// cli/readings: what is told of a question beside its answer.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diarium.h"

namespace diarium::cli {

/// Lines: what was not understood, was read otherwise or stands in no paper. `asked`: what the spans of the readings
/// count in.
[[nodiscard]] std::vector<std::string> reading_notes(std::string_view asked,
                                                     const std::vector<query::Reading>& readings);

}  // namespace diarium::cli
