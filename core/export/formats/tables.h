// export/formats/tables: the facts of a collection as tables for a spreadsheet (exports.md, «csv»).
#pragma once
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

/// papers, proposals, decisions, persons, votes, dissent, dates, references, and where the pack tells cases, cases and
/// answers. errors: damaged, from a block of the pack.
[[nodiscard]] Result<std::vector<ExportFile>> export_tables(const index::Pack& pack, const ExportOptions& options);

}  // namespace diarium::exporting
