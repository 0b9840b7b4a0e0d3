// export/formats/search_fields: what a paper is as a document of a search cluster: each field once, for the documents and
// for the configuration of the indexes that take them.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/exported.h"

namespace diarium::exporting {

/// How a field is searched.
enum class SearchKind : std::uint8_t {
  word,  ///< As a whole, to filter and to count by.
  text,  ///< By its words.
  day    ///< «2031-03-04».
};

struct SearchField {
  std::string_view name;
  SearchKind kind{};
  bool several = false;  ///< A list.
  /// What the field holds; nothing where the paper does not say it. `root`: what stands before links.
  std::vector<std::string> (*values)(const Exported& paper, std::string_view root);
};
/// Every field, in the order of a document.
[[nodiscard]] std::span<const SearchField> search_fields();

/// The body of a request that makes an index of OpenSearch: its mapping.
/// source    OpenSearch documentation: «Mappings», field types keyword, text, date; language analyzer «swedish».
[[nodiscard]] std::string opensearch_mapping();
/// The configuration of an index of Quickwit.
/// source    Quickwit documentation: «Index configuration», version 0.8.
[[nodiscard]] std::string quickwit_index();

}  // namespace diarium::exporting
