// cli/papers/folder: reads a folder of papers into a pack; what `pack` and `site` share.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "diarium.h"

namespace diarium::cli {

enum class Masking : std::uint8_t { none, personal_numbers };

struct FolderWishes {
  unsigned jobs = 1;
  WithFacts with_facts = WithFacts::yes;
  std::string lexicon;  ///< File to repair damaged papers by, with the help of the undamaged ones; empty: none.
  Masking masking = Masking::none;  ///< With it personal data is counted and told on stderr, and numbers are masked.
  Originals originals = Originals::none;  ///< Copies of files that the site will hold: each file is looked through.
};

/// Reads every paper below `folder` in bytewise path order and packs them. Skipped files and warnings are listed on
/// stderr as well as returned.
/// errors    not_found: no such folder; empty: nothing in it could be read; bad_format: a broken diarium.json; those of opening the
///           lexicon, where a paper is damaged.
[[nodiscard]] Result<Packed> pack_folder(const std::string& folder, const FolderWishes& wishes);

}  // namespace diarium::cli
