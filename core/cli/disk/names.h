// cli/disk/names: the names in one folder, as bytes. Under node, names_node.cpp: Emscripten's own listing ends without a word
// at the first name that is no text.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"

namespace diarium::cli {

/// All names in a folder but «.» and «..», in any order.
/// errors    not_found, with the reason of the machine.
[[nodiscard]] Result<std::vector<std::string>> names_in(const std::string& folder);

}  // namespace diarium::cli
