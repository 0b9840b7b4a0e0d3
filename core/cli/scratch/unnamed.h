// cli/scratch/unnamed: a file that never has a name, so that nothing is left of it whenever a run is killed.
#pragma once
#include <string>

namespace diarium::cli {

/// Opens one on the disk of a folder, to be written and read. -1: this machine or this disk knows none.
[[nodiscard]] int open_unnamed(const std::string& folder);

}  // namespace diarium::cli
