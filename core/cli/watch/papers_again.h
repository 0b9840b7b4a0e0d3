// cli/watch/papers_again: the pack of a folder of which most papers were read before.
#pragma once
#include <string>

#include "base/result.h"
#include "cli/papers/folder.h"
#include "cli/watch/look.h"

namespace diarium::cli {

struct ReadAgain {
  std::string folder;
  const News& news;
  std::string_view kept;  ///< The pack of what was known; empty: all papers are read.
};

/// Reads what came and changed, and takes the rest from the kept pack: the bytes are those of pack_folder() of the same files,
/// except where a new paper teaches how a damaged one of earlier is repaired. Where papers changed or went, damaged ones are
/// read again, so that nothing stays in them that only those taught. Told and returned is what was read: `papers` counts all.
/// errors    those of read_folder(), with Fault::empty where no paper is left; of a damaged pack.
/// cost      that of reading the new files, and of a merge of all.
[[nodiscard]] Result<Packed> read_again(const ReadAgain& again, const FolderOptions& options);

}  // namespace diarium::cli
