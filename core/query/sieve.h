// query/sieve: what the filters of a query leave of the papers that have its words.
#pragma once
#include <array>

#include "query/filter.h"
#include "query/match/paper_set.h"

namespace diarium::query {

struct Sieved {
  PaperSet papers;  ///< That pass all filters.
  /// By field: those that pass all filters but its own. Of no pack where that is nobody.
  std::array<PaperSet, field_count> only;
  /// Papers as if the field had no filter.
  [[nodiscard]] PaperSet without(Field field) const {
    PaperSet both = papers;
    const PaperSet& more = only[static_cast<std::size_t>(field)];
    if (more.papers() > 0) both |= more;
    return both;
  }
};

/// in        `anywhere`: papers that have the words; `inside`: those of them that have them in the chosen roles.
/// cost      O(papers · their values) where a filter stands, else O(1).
[[nodiscard]] Sieved sieve(const Filters& filters, PaperSet anywhere, PaperSet inside);

}  // namespace diarium::query
