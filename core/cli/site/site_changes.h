// cli/site/site_changes: what a run made, changed and removed, for who brings a site to its host by hand.
#pragma once
#include <cstdint>
#include <string>

#include "cli/targets/target_folder.h"

namespace diarium::cli {

/// A line of what it is, then one a file: «made», «changed» or «removed», a tab, and its path below the site's root; in bytewise
/// order of each. `site`: its folder, as it was named.
[[nodiscard]] std::string changes_text(const std::string& site, const Changes& changes);
/// Of the files that a run made and changed, as they stand there now.
[[nodiscard]] std::uintmax_t bytes_to_upload(const std::string& site, const Changes& changes);

}  // namespace diarium::cli
