// cli/report: a table of what was read and how well.
#pragma once
#include <string>

#include "diarium.h"

namespace diarium::cli {

/// Aligned columns, a line a paper, then a line for each file that was skipped.
[[nodiscard]] std::string report(const index::Pack& pack, const std::vector<Skipped>& skipped);

}  // namespace diarium::cli
