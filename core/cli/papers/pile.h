// cli/papers/pile: pass 1 over the files of a command: what its undamaged papers teach the damaged ones.
#pragma once
#include <string>
#include <vector>

#include "diarium.h"

namespace diarium::cli {

/// The words of those of `files`, paths of the machine, that are undamaged papers. What cannot be read is passed over:
/// whoever reads it for itself tells it. `jobs` threads; the answer does not depend on them. errors: where lacks_reader().
[[nodiscard]] Result<text::PileWords> learn_from(const std::vector<std::string>& files, unsigned jobs);

/// The papers below a folder, as paths of the machine. errors: not_found: no such folder.
[[nodiscard]] Result<std::vector<std::string>> papers_below(const std::string& folder);

/// The repair of papers that learn from the undamaged ones of `files`. `lexicon`: its file, empty for none. `files`
/// must outlive it.
[[nodiscard]] PileRepair repair_of(const std::string& lexicon, const std::vector<std::string>& files, unsigned jobs);

}  // namespace diarium::cli
