// view/export_formats: what a collection can be given away as; export/formats makes the files of each.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace diarium::view {

/// What a collection can be given away as.
enum class ExportFormat : std::uint8_t {
  csv,         ///< Tables for a spreadsheet, RFC 4180.
  facts,       ///< The facts of each paper in the gold schema (facts/json.h).
  json,        ///< `pile.json`: everything, to be read again by `diarium import`.
  jsonld,      ///< People, bodies, motions and votes as Popolo in JSON-LD.
  oparl,       ///< OParl 1.1.
  akn,         ///< Akoma Ntoso 3.0, an XML file a paper.
  annotations, ///< W3C Web Annotation, a page of annotations a paper, beside the text that they count in.
  ndjson       ///< Documents a line, for search clusters (OpenSearch, Quickwit), and facts a line.
};
/// In commands, addresses and the package: the words of ExportFormat, in its order.
inline constexpr std::array<std::string_view, 8> export_formats = {"csv", "facts", "json", "jsonld", "oparl", "akn", "annotations", "ndjson"};
[[nodiscard]] constexpr std::string_view name(ExportFormat format) { return export_formats[static_cast<std::size_t>(format)]; }

}  // namespace diarium::view
