#include "export/exports.h"

#include <algorithm>

#include "export/formats/makers.h"
#include "export/pile/pile.h"

namespace diarium::exporting {
namespace {

Result<std::vector<ExportFile>> in_format(const index::Pack& pack, ExportFormat format, const ExportOptions& options) {
  switch (format) {
    case ExportFormat::csv: return export_tables(pack, options);
    case ExportFormat::facts: return export_facts(pack, options);
    case ExportFormat::json: return export_pile(pack, options);
    case ExportFormat::jsonld: return export_popolo(pack, options);
    case ExportFormat::oparl: return export_oparl(pack, options);
    case ExportFormat::akn: return export_akoma_ntoso(pack, options);
    case ExportFormat::annotations: return export_annotations(pack, options);
    case ExportFormat::ndjson: return export_search(pack, options);
  }
  return std::vector<ExportFile>();
}

}  // namespace

std::optional<ExportFormat> format_named(std::string_view wanted) {
  const auto found = std::ranges::find(view::export_formats, wanted);
  if (found == view::export_formats.end()) return std::nullopt;
  return static_cast<ExportFormat>(found - view::export_formats.begin());
}

Result<std::vector<ExportFile>> export_papers(const index::Pack& pack, ExportFormat format, const ExportOptions& options) {
  auto files = in_format(pack, format, options);
  if (files) std::ranges::sort(*files, {}, &ExportFile::path);
  return files;
}

}  // namespace diarium::exporting
