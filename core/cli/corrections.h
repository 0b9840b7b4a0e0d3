// cli/corrections: what a reader says of the papers of a folder, for `pack` and `site`.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/call/arguments.h"
#include "cli/call/console.h"
#include "cli/papers/folder.h"
#include "diarium.h"

namespace diarium::cli {

/// Is anything told across papers, and also which words they share?
enum class Related : std::uint8_t { yes, no_wording, no, if_corrected };

using TellLine = std::function<void(std::string_view line)>;

struct SettleOptions {
  std::optional<std::string> file;  ///< The corrections; none: those of corrections.json in the folder.
  Related related = Related::yes;
  Masking masking = Masking::none;  ///< With it personal numbers in the corrections are masked.
  unsigned jobs = 1;                ///< Papers that are read at once.
  TellLine tell = note;             ///< Gets a line of each thing that there is to tell.
  std::vector<std::string> unread = {};  ///< Paths of the files that could not be read.
};

/// Adds to a pack what is told across its papers, and before that applies the corrections, where there are any. What
/// found nothing is told.
/// errors    those of reading the file and of merge_packs().
[[nodiscard]] Result<std::string> settled(std::string pack, const std::string& folder, const SettleOptions& options);

/// How relations are found: with or without wording, by as many threads as there are jobs.
[[nodiscard]] relations::RelateOptions relating(const SettleOptions& options);
/// The same in two steps: the corrections of a folder, and a pack with them applied.
[[nodiscard]] Result<facts::Corrections> corrections_for(const std::string& folder, const SettleOptions& options);
/// Of commands that write a collection which stands.
inline constexpr Option corrections_option{"--corrections", "FILE", "what a reader says of facts, persons and cases (x.corrections.json beside x.dia, if it is there)"};
/// The corrections of a collection that stands: those of a file, or where none is given of the one beside it (corrections_of()).
/// `masking`: as of SettleOptions. errors: those of reading the file that was given; what is wrong with one that lies beside is told on
/// stderr, so that papers can be withdrawn all the same.
[[nodiscard]] Result<facts::Corrections> corrections_beside(const std::string& collection, const std::optional<std::string>& file, Masking masking);
/// «diarium: correction x is not applied: …» of each.
void tell_unmatched(const std::vector<facts::Unmatched>& list, const TellLine& tell = note);
[[nodiscard]] Result<std::string> settled(std::string pack, const facts::Corrections& corrections, const SettleOptions& options);

}  // namespace diarium::cli
