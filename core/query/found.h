// query/found: what a question found, before anything is quoted.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "index/pack_impl.h"
#include "query/match/places.h"
#include "query/match/rank.h"
#include "query/search.h"

namespace diarium::query {

/// A paper of the window.
struct FoundPaper {
  Ranked ranked;
  std::optional<PlaceReader::InPaper> in;  ///< Where it is to be quoted: the places that were read of it.
  std::vector<std::string> lacking{};      ///< As Hit has them.
};

struct Found {
  Answer answer;                   ///< All of it but the hits.
  std::vector<FoundPaper> papers;  ///< The window asked for.
  Words words;
};

/// Finds the papers of a question as search() tells. errors: damaged, waiting, from the pack.
[[nodiscard]] Result<Found> find_all(const index::Pack::Impl& pack, const Parsed& query, const Options& options);

}  // namespace diarium::query
