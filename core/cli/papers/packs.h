// cli/papers/packs: opens a pack file for the commands that ask one, and finds what belongs to it on the disk.
#pragma once
#include <string>

#include "base/result.h"
#include "diarium.h"

namespace diarium::cli {

[[nodiscard]] Result<index::Pack> open_pack(const std::string& file);
/// The file beside a pack that keeps the corrections of its readers: «x.corrections.json» of «x.dia».
[[nodiscard]] std::string corrections_of(const std::string& pack_file);
/// The path of the file below `folder` that a paper was read from. A pack whose personal numbers are masked does not
/// name it: then it is the file whose masked name and id are the paper's. Where there is none, the path that the paper
/// names.
[[nodiscard]] std::string paper_file(const std::string& folder, const index::Card& card);

}  // namespace diarium::cli
