// export/machines/machine_files: what the site says of itself to programs that were never here.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/site/feeds.h"
#include "export/site/manifest.h"
#include "export/site/site.h"

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

// Which addresses does the site have, and what stands there? For programs that were never here: llms.txt,
// openapi.json and dcat.rdf are made of this table, and tests/site.mjs finds each file of a site in it.
/// A part of an address that is filled in.
struct AddressParameter {
  std::string name;
  enum class In : std::uint8_t { path, query } in{};
  std::string_view about;
  std::string_view form;  ///< A regular expression of its values, for programs.
};

/// One address, or one for each thing that its parameters name.
struct SiteAddress {
  enum class Kind : std::uint8_t {
    page,   ///< To be read; the same without JavaScript.
    again,  ///< A page that says what another page says, or none of the collection's words.
    data    ///< For programs.
  };
  std::string path;  ///< Below the root: «d/{paper}/», «atom.xml».
  Kind kind{};
  std::string title, about;  ///< English; titles of feeds as the collection gives them.
  std::string_view type;     ///< Media type.
  std::vector<AddressParameter> parameters;
  std::string_view schema{};  ///< JSON Schema of a JSON file; empty: not said.
  /// Which set of data it gives away, in a catalogue of open data.
  enum class Dataset : std::uint8_t {
    none,
    collection,  ///< The papers and what is stated of them.
    feed,        ///< What is new in a part of it: a set of its own.
    site         ///< What the site is and which addresses and files it has.
  } dataset{};
};

/// All of a site but the program's own files, and what a host or a browser shows in the place of a page. `site`: with its alternates.
[[nodiscard]] std::vector<SiteAddress> list_addresses(const Site& site);

}  // namespace diarium::exporting
