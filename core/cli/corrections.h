// cli/corrections: what a reader says of the papers of a folder, for `pack` and `site`.
#pragma once
#include <optional>
#include <string>

#include "cli/papers/folder.h"
#include "diarium.h"

namespace diarium::cli {

enum class Related : std::uint8_t { yes, no, if_corrected };

struct SettleWishes {
  std::optional<std::string> file;  ///< The corrections; none: those of corrections.json in the folder.
  Related related = Related::yes;
  Masking masking = Masking::none;  ///< With it personal numbers in the corrections are masked.
};

/// Adds to a pack what is told across its papers, and before that applies the corrections, where there are any. What
/// found nothing is told on stderr.
/// errors    those of reading the file and of merge_packs().
[[nodiscard]] Result<std::string> settled(std::string pack, const std::string& folder, const SettleWishes& wishes);

}  // namespace diarium::cli
