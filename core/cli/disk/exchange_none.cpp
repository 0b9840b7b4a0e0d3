#include "cli/disk/disk.h"

namespace diarium::cli {

bool exchange_names(const std::string&, const std::string&) { return false; }

}  // namespace diarium::cli
