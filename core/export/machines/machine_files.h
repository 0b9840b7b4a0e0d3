// export/machines/machine_files: what the site says of itself to programs that were never here.
#pragma once
#include <string_view>

#include "export/site/feeds.h"

namespace diarium::exporting {

inline constexpr std::string_view llms_name = "llms.txt", openapi_name = "openapi.json";

/// What the collection is, its pages, its files for programs, and its newest papers, in Markdown.
/// source    llmstxt.org: a heading of level 1, a quotation, then lists of links under headings of level 2.
/// errors    damaged, from the pack.
[[nodiscard]] Result<SiteFile> llms_text(const Site& site);

/// The site's addresses as OpenAPI 3.1. `version`: of the program.
/// source    OpenAPI Specification 3.1.
[[nodiscard]] SiteFile openapi(const Site& site, std::string_view version);

}  // namespace diarium::exporting
