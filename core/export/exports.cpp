#include "export/exports.h"

#include <algorithm>

#include "export/formats/akoma_ntoso.h"
#include "export/formats/annotations.h"
#include "export/formats/facts_files.h"
#include "export/formats/oparl.h"
#include "export/formats/popolo.h"
#include "export/formats/tables.h"
#include "export/pile/pile.h"

namespace diarium::exporting {
namespace {

Result<std::vector<ExportFile>> in_format(const index::Pack& pack, Format format, const ExportOptions& options) {
  switch (format) {
    case Format::csv: return export_tables(pack, options);
    case Format::facts: return export_facts(pack, options);
    case Format::json: return export_pile(pack, options);
    case Format::jsonld: return export_popolo(pack, options);
    case Format::oparl: return export_oparl(pack, options);
    case Format::akn: return export_akoma_ntoso(pack, options);
    case Format::annotations: return export_annotations(pack, options);
  }
  return std::vector<ExportFile>();
}

}  // namespace

std::optional<Format> format_named(std::string_view wanted) {
  const auto found = std::ranges::find(format_names, wanted);
  if (found == format_names.end()) return std::nullopt;
  return static_cast<Format>(found - format_names.begin());
}

Result<std::vector<ExportFile>> export_papers(const index::Pack& pack, Format format, const ExportOptions& options) {
  auto files = in_format(pack, format, options);
  if (files) std::ranges::sort(*files, {}, &ExportFile::path);
  return files;
}

}  // namespace diarium::exporting
