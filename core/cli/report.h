// cli/report: what was read of each file of a folder, and how well.
#pragma once
#include <string>

#include "diarium.h"

namespace diarium::cli {

/// Aligned columns, a line a file in the order of their paths, also of those that could not be read.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::string> report(const index::Pack& pack, const std::vector<FileOutcome>& files);
/// The same as a JSON list, an object a file: {file, kind, pages, words, papers, sections, repaired, uncertain,
/// damaged_letters, recognised, scanned_pages, reader, empty_pages, unmapped, inserted, left_out: [{what, count}], warnings, error}.
[[nodiscard]] Result<std::string> report_json(const index::Pack& pack, const std::vector<FileOutcome>& files);

}  // namespace diarium::cli
