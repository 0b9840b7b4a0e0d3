// export/machines/machine_files: what the site says of itself to programs that were never here.
#pragma once
#include <string_view>
#include <vector>

#include "export/site/feeds.h"
#include "export/site/manifest.h"

namespace diarium::exporting {

inline constexpr std::string_view llms_name = "llms.txt", openapi_name = "openapi.json", dcat_name = "dcat.rdf";

/// What the collection is, its pages, its files for programs, and its newest papers, in Markdown.
/// source    llmstxt.org: a heading of level 1, a quotation, then lists of links under headings of level 2.
/// errors    damaged, from the pack.
[[nodiscard]] Result<SiteFile> llms_text(const Site& site);

/// The site's addresses as OpenAPI 3.1. `version`: of the program.
/// source    OpenAPI Specification 3.1.
[[nodiscard]] SiteFile openapi(const Site& site, std::string_view version);

/// What a manifest does not say and a catalogue of open data has to.
struct Unsaid {
  std::vector<std::string_view> needed;  ///< Keys without which there is no catalogue.
  bool contact = false;                  ///< No e-mail address as contact: the data has no contact point then.
};
[[nodiscard]] Unsaid unsaid_of_data(const Manifest& manifest);

/// The site's data as a catalogue: RDF/XML, of the table of its addresses. `site`: Site::in_catalogue, and all of
/// unsaid_of_data() said.
/// source    DCAT-AP-SE 3.0.1 (docs.dataportal.se/dcat): Catalog, Dataset, Distribution, Agent, Contact point.
[[nodiscard]] SiteFile dcat(const Site& site);

}  // namespace diarium::exporting
