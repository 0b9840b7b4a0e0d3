// export/machines/site_addresses: which addresses does the site have, and what stands there? For programs that were never here:
// llms.txt, openapi.json and dcat.rdf are made of this table, and tests/site.mjs finds each file of a site in it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/site/site.h"

namespace diarium::exporting {

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
