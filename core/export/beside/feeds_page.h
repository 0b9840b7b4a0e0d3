// export/beside/feeds_page: «floden/», all that programs may visit again: feeds and the calendar, in both languages.
#pragma once
#include "app/application.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// Where it stands, relative to the root of the site; those of queries stand below it.
inline constexpr std::string_view feeds_address = "floden/";

/// The feed of the newest papers and each of Site::alternates, once. `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> feeds_page(const Site& site, app::Application& program);

}  // namespace diarium::exporting
