// view/export_formats: what a collection can be given away as, a row a format: all that lists formats walks these rows.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::index {
class Pack;
}
namespace diarium::exporting {
struct ExportFile;
struct ExportOptions;
/// Makes a format's files (export/formats). errors: damaged, from a block of the pack.
using MakeExport = Result<std::vector<ExportFile>>(const index::Pack& pack, const ExportOptions& options);
MakeExport export_tables, export_facts, export_pile, export_popolo, export_oparl, export_akoma_ntoso,
    export_annotations, export_search;
}  // namespace diarium::exporting

namespace diarium::view {

struct ExportFormat {
  std::string_view name;  ///< In commands, addresses and the package, and behind «export.» in assets/i18n.
  exporting::MakeExport* make;
};
inline constexpr std::array export_formats = {
    ExportFormat{"csv", exporting::export_tables},     // Tables for a spreadsheet, RFC 4180.
    ExportFormat{"facts", exporting::export_facts},    // The facts of each paper in the gold schema (facts/json.h).
    ExportFormat{"json", exporting::export_pile},      // `pile.json`: everything, to be read again by `diarium import`.
    ExportFormat{"jsonld", exporting::export_popolo},  // People, bodies, motions and votes as Popolo in JSON-LD.
    ExportFormat{"oparl", exporting::export_oparl},
    ExportFormat{"akn", exporting::export_akoma_ntoso},          // Akoma Ntoso 3.0, an XML file a paper.
    ExportFormat{"annotations", exporting::export_annotations},  // W3C Web Annotation, beside the text that it counts in.
    ExportFormat{"ndjson", exporting::export_search},            // Documents a line, for search clusters, and facts a line.
};
/// Their names alone, for who makes none: the page does not carry the makers.
inline constexpr auto export_names = [] {
  std::array<std::string_view, export_formats.size()> names;
  std::ranges::transform(export_formats, names.begin(), &ExportFormat::name);
  return names;
}();

}  // namespace diarium::view
