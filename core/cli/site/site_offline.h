// cli/site/site_offline: what a site needs to be kept: `diarium.html`, and a service worker that knows its version.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "diarium.h"

namespace diarium::cli {

/// The worker's file in the shell and on the site.
inline constexpr std::string_view worker_name = "sw.js";

/// The worker of one version of the site, which it keeps whole or not at all. `version` is that of build.json: another list
/// makes another worker, which is how browsers notice a new version.
/// errors    bad_format: the script has no place for the version.
[[nodiscard]] Result<std::string> worker_of(std::string_view script, std::string_view version);

/// What goes into `diarium.html`.
struct OneFileOptions {
  std::size_t limit = 0;  ///< Bytes: a larger pack is left out.
  bool full = false;      ///< What reads a reader's own papers goes in, too.
};

/// `diarium.html`, from the shell in `shell_folder`.
/// errors    not_found: the shell lacks the template; those of exporting::one_file.
[[nodiscard]] Result<exporting::SiteFile> one_file_of(const std::string& shell_folder, const exporting::Site& site,
                                                     std::string_view pack, const OneFileOptions& options);

}  // namespace diarium::cli
