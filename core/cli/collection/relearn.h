// cli/collection/relearn: damaged papers of a collection, repaired anew by what its papers teach now.
#pragma once
#include <string>
#include <vector>

#include "cli/collection/incoming.h"
#include "cli/collection/open_collection.h"

namespace diarium::cli {

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
