// export/beside/claim_page: «traffsakerhet/», how often the program was right when judges read what it says.
#pragma once
#include "app/application.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// Where it stands, relative to the root of the site.
inline constexpr std::string_view claim_address = "traffsakerhet/";

/// `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> claim_page(const Site& site, app::Application& program);

}  // namespace diarium::exporting
