#include "source/outside.h"

#include <algorithm>
#include <string>

#include "source/format.h"
#include "source/kinds.h"
#include "source/office/odt.h"
#include "source/office/zip.h"

namespace diarium::source {

Outside outside_kind(std::string_view bytes) {
  if (!looks_like_zip(bytes)) return sign_of(bytes).outside;
  auto zip = Zip::open(bytes, "");
  if (!zip || is_docx({.zip = &*zip})) return Outside::nothing;
  return outside_kind(*zip, open_document_kind(*zip));
}

Outside outside_kind(const Zip& zip, std::string_view open_document) {
  if (open_document.starts_with("spreadsheet")) return Outside::spreadsheet;
  if (open_document.starts_with("presentation")) return Outside::slides;
  if (!open_document.empty() || !zip.has("[Content_Types].xml")) return Outside::nothing;
  const auto names = zip.names();
  const auto holds = [&](std::string_view folder) {
    return std::ranges::any_of(names, [&](const std::string& name) { return name.starts_with(folder); });
  };
  return holds("xl/") ? Outside::spreadsheet : holds("ppt/") ? Outside::slides : Outside::nothing;
}

}  // namespace diarium::source
