// cli/papers/paper_file: which file of a folder is a paper's, also where the paper does not bear the file's name?
#pragma once
#include <string>

#include "diarium.h"

namespace diarium::cli {

/// The path of the file below `folder` that a paper was read from. A pack whose personal numbers are masked does not name
/// it: then it is the file whose masked name and id are the paper's. Where there is none, the path that the paper names.
[[nodiscard]] std::string paper_file(const std::string& folder, const index::Card& card);

}  // namespace diarium::cli
