// export/page/plain_pages: pages for addresses that lead elsewhere. They need no other file of the site.
#pragma once
#include <string>
#include <string_view>

#include "export/site/feeds.h"

namespace diarium::exporting {

/// The site's root for a link on a page that may be shown at any depth: its address; where that is not known, two folders up, as
/// papers and cases lie.
[[nodiscard]] std::string root_from_anywhere(const Site& site);

/// The page for an address that is not there, of a whole site (any_address.h has that of others). It may be shown at any depth, so
/// it needs no other file.
[[nodiscard]] SiteFile missing_page(const Site& site);

/// The page at an id of earlier, which leads to the id of today.
[[nodiscard]] SiteFile moved_page(const Site& site, std::string_view from, std::string_view to);

}  // namespace diarium::exporting
