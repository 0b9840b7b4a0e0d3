// cli/papers/telling: what is said on stderr of the files of a folder.
#pragma once
#include <string>
#include <vector>

#include "cli/papers/folder.h"

namespace diarium::cli {

/// What became of each file that is not as it should be, a line each: for commands that write no report (cli/report.h).
void tell_files(const std::vector<FileOutcome>& files, Masking masking);
/// What was masked of diarium.json, a line each.
[[nodiscard]] std::vector<std::string> manifest_lines(const ManifestMasked& masked);

}  // namespace diarium::cli
