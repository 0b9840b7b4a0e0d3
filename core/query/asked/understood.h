// query/asked/understood: what a line asks of a pack, and what was found for its words: where every answer begins.
#pragma once
#include <vector>

#include "index/pack_impl.h"
#include "query/filter.h"
#include "query/match/match.h"
#include "query/parse.h"

namespace diarium::query {

/// A query in a pack.
struct Understood {
  Parsed parsed;  ///< Without external filters whose papers are not given; these are not understood.
  Filters filters;
  Words words;
};
/// in        `lists`: what is wanted of all papers beside what the query needs. `papers_by_filter`: of Options.
/// errors    damaged, waiting, from the pack. cost: the words' entries in the dictionary.
[[nodiscard]] Result<Understood> understand(const index::Pack::Impl& pack, Parsed parsed, index::Lists lists,
                                            const PapersByFilter& papers_by_filter);

/// What the words of the query are worth: of some roles only where a role: filter stands.
class Worths {
 public:
  Worths(const index::Pack::Impl& pack, const Filters& filters) : all_(pack.worth), roles_(filters.roles()) {
    if (filters.has_roles()) some_ = pack.profiles.worth(roles_);
  }
  [[nodiscard]] Wanted wanted() const { return {roles_, some_.empty() ? std::span(all_) : std::span(some_)}; }

 private:
  const std::vector<index::Worth>& all_;
  std::vector<index::Worth> some_;
  index::Roles roles_;
};

}  // namespace diarium::query
