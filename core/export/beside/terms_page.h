// export/beside/terms_page: «ordlista/», what the words of council papers mean, in both languages.
#pragma once
#include "app/application.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// Where it stands, relative to the root of the site; each term at «#aterremiss».
inline constexpr std::string_view terms_address = "ordlista/";

/// `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> terms_page(const Site& site, app::Application& program);

}  // namespace diarium::exporting
