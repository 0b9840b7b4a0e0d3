// export/beside/rules_page: «regler/», so that a reader sees by which rules papers are read, each with its examples.
#pragma once
#include "app/application.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// Where it stands, relative to the root of the site; each rule at «#dates-stamp».
inline constexpr std::string_view rules_address = "regler/";

/// `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> rules_page(const Site& site, app::Application& program);

}  // namespace diarium::exporting
