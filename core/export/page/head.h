// export/page/head: what a page says of itself to programs: search engines, feed readers, other sites.
#pragma once
#include <string>
#include <string_view>

#include "export/page/frame.h"

namespace diarium::exporting {

/// The HTML at the end of a page's head: canonical address, Open Graph, feed, oEmbed, JSON-LD, the collection's colours.
/// What needs the site's address is left out where diarium.json does not say it. `root`: the way to the site's root.
[[nodiscard]] std::string head_of(const Site& site, const Content& content, std::string_view root);

/// The same for a page of which nothing is known yet: the colours.
[[nodiscard]] std::string skeleton_head(const Site& site);

}  // namespace diarium::exporting
