// cli/papers/telling: what is said on stderr of the files of a folder.
#pragma once
#include <string>

#include "diarium.h"

namespace diarium::cli {

/// «a.txt: 1 personal number masked; 1 doubtful number, 2 e-mail addresses and 1 telephone number stay».
void tell_personal(const std::string& path, const PersonalFound& found);
/// A number in a file's name would stand in every address. Returns the name as it may be told.
std::string tell_name(const std::string& path);
void tell_manifest(const ManifestMasked& masked);

}  // namespace diarium::cli
