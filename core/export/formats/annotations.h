// export/formats/annotations: the facts of each paper as W3C Web Annotations of its text (exports.md, «annotations»).
#pragma once
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

/// `collection.jsonld` (AnnotationCollection) and for each paper `papers/ID.jsonld` (AnnotationPage) beside
/// `papers/ID.txt`, the text that its selectors count in: TextPositionSelector in code points, TextQuoteSelector with up
/// to 32 of them before and after. errors: damaged, from a block of the pack.
/// source    W3C Recommendation «Web Annotation Data Model», 23 February 2017, sections 3.2, 4.2.4, 4.2.5 and 5.
[[nodiscard]] Result<std::vector<ExportFile>> export_annotations(const index::Pack& pack, const ExportOptions& options);

}  // namespace diarium::exporting
