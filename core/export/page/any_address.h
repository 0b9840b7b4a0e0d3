// export/page/any_address: the page that stands at addresses without a file of their own, 404.html of a site that is not whole.
//
// Static hosts send it for whatever they do not have, at any depth and below any sub path. So no address in it is relative: a
// script of its own, named in the policy by its hash, finds the site's root in the address (the folder above a part that is a
// screen's name, and that has the program), fills it in and brings the program there, which shows the place or says that it is
// none. Without JavaScript the page says so, and leads on.
#pragma once
#include <string>
#include <string_view>

#include "export/site/feeds.h"

namespace diarium::exporting {

/// errors    bad_format: the shell's page has no content policy, no program or no head.
[[nodiscard]] Result<SiteFile> any_address_page(const Site& site);

/// A policy of the shell's pages that lets in the script of this page, too. Hosts send one policy with all pages.
/// errors    bad_format: it lets in no script of the site.
[[nodiscard]] Result<std::string> with_find_root(std::string policy);

/// The script (find_root.js).
[[nodiscard]] std::string_view find_root_script();

// Pages for addresses that lead elsewhere. They need no other file of the site.
/// The site's root for a link on a page that may be shown at any depth: its address; where that is not known, two folders up, as
/// papers and cases lie.
[[nodiscard]] std::string root_from_anywhere(const Site& site);

/// The page for an address that is not there, of a whole site (any_address.h has that of others). It may be shown at any depth, so
/// it needs no other file.
[[nodiscard]] SiteFile missing_page(const Site& site);

/// The page at an id of earlier, which leads to the id of today.
[[nodiscard]] SiteFile moved_page(const Site& site, std::string_view from, std::string_view to);

}  // namespace diarium::exporting
