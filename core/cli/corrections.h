// cli/corrections: what a reader says of the papers of a folder, for `pack` and `site`.
#pragma once
#include <optional>
#include <string>

#include "diarium.h"

namespace diarium::cli {

enum class Related : std::uint8_t { yes, no, if_corrected };

/// Adds to a pack what is told across its papers, and before that applies the corrections: those of `file`, else of
/// corrections.json in `folder`, else none. What found nothing is told on stderr.
/// errors    those of reading the file and of merge_packs().
[[nodiscard]] Result<std::string> settled(std::string pack, const std::string& folder,
                                          const std::optional<std::string>& file, Related related);

}  // namespace diarium::cli
