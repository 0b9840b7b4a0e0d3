// cli/collection/incoming: the files that come to a collection, and what they are called in it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/disk/files.h"

namespace diarium::cli {

/// Files that are read from one folder. Their paths below it are their names.
struct IncomingFolder {
  std::string folder;
  std::vector<Entry> files;  ///< In bytewise order, each once; one at least.
};

struct Incoming {
  std::vector<IncomingFolder> folders;
  std::vector<std::string> empty;  ///< Folders that were named and hold no file.
};

/// Looks at what was named. A file of a folder is called by its path below that, as `pack` calls it; one that is named itself by its
/// name alone; with `below` all by their paths below that folder. What is no paper, or not there, is told by whoever reads it.
///
/// errors    not_found: a folder cannot be read; unsupported: something does not lie below `below`, or two files have one name.
[[nodiscard]] Result<Incoming> incoming(const std::vector<std::string>& named, const std::optional<std::string>& below);

}  // namespace diarium::cli
