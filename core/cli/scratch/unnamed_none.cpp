#include "cli/scratch/unnamed.h"

namespace diarium::cli {

int open_unnamed(const std::string&) { return -1; }

}  // namespace diarium::cli
