// export/formats/facts_files: the facts of each paper as JSON in the gold schema.
#pragma once
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

/// «ID.json» for each paper: one object on one line (facts/json.h) with two keys after `chars`: `text_sha256`, of the
/// text that offsets count in, and `text_is`, «source» or «pack». errors: damaged, from a block of the pack.
[[nodiscard]] Result<std::vector<ExportFile>> export_facts(const index::Pack& pack, const ExportOptions& options);

}  // namespace diarium::exporting
