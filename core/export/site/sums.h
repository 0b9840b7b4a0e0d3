// export/site/sums: which papers a version of the site has, so that a copy of an earlier one is known to hold a paper that was taken
// out or changed since, and does not outlive it.
#pragma once
#include <string>

#include "base/result.h"
#include "index/pack.h"

namespace diarium::exporting {

/// `sums.txt`: for each file that the papers were read from, and how much was masked in it, a line with the first eight digits of a
/// SHA-256; ascending, each once. It names no paper and holds no word of one.
/// errors    those of Pack::origin().
/// cost      O(papers).
[[nodiscard]] Result<std::string> paper_sums(const index::Pack& pack);

}  // namespace diarium::exporting
