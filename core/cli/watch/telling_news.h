// cli/watch/telling_news: what an update says on stdout.
#pragma once
#include <string>

#include "cli/site/site_build.h"
#include "cli/watch/look.h"

namespace diarium::cli {

/// A line each of what came, changed and was withdrawn, with the titles of papers that are there; of many the first.
/// Personal numbers in names are masked where the pack's are. errors: damaged, from the pack.
[[nodiscard]] Result<std::string> news_text(const News& news, const SiteBuilt& built, Masking masking);

/// «site: 62 papers; 12 files made, 3 changed, 1 removed; 48211 bytes to upload».
[[nodiscard]] std::string built_text(const std::string& site, const SiteBuilt& built);

}  // namespace diarium::cli
