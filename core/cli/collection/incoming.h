// cli/collection/incoming: the files that come to a collection, and what they are called in it; and its damaged papers,
// repaired anew by what its papers teach now.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/collection/become.h"
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

/// Of the files that were named those that the collection has, damaged, with the same bytes: the rest needs no other repair.
struct Relearned {
  Incoming incoming;
  std::size_t others = 0;            ///< Files of damaged papers that are other ones now: told on stderr, for `add` to take.
  [[nodiscard]] std::size_t count() const;  ///< Of the files in `incoming`.
  std::vector<std::string> absent;  ///< Names of files in the collection whose damaged papers were not named, ascending.
};
/// errors    damaged, from the collection.
/// cost      O(bytes) of the collection's texts, and of the files of damaged papers.
[[nodiscard]] Result<Relearned> to_relearn(const OpenCollection& collection, const Incoming& named, Masking masking);

/// Names of files whose papers stand otherwise in these packs than in the collection: their text, their repairs or their facts. In order.
/// errors    damaged; unsupported: a reader corrected facts of such a paper, and the packs do not have all of it.
[[nodiscard]] Result<std::vector<std::string>> changed_papers(const OpenCollection& collection, const index::PackBytes& packs);

}  // namespace diarium::cli
