// cli/packs: opens a pack file for the commands that ask one.
#pragma once
#include <string>

#include "base/result.h"
#include "diarium.h"

namespace diarium::cli {

[[nodiscard]] Result<index::Pack> open_pack(const std::string& file);

}  // namespace diarium::cli
