// cli/papers/packs: opens a pack file for the commands that ask one.
#pragma once
#include <string>

#include "base/result.h"
#include "diarium.h"

namespace diarium::cli {

[[nodiscard]] Result<index::Pack> open_pack(const std::string& file);
/// The file beside a pack that keeps the corrections of its readers: «x.corrections.json» of «x.dia».
[[nodiscard]] std::string corrections_of(const std::string& pack_file);

}  // namespace diarium::cli
