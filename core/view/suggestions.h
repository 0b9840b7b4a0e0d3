// view/suggestions: what may be meant by what is being typed in the search field.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "index/pack.h"
#include "query/suggest.h"

namespace diarium::view {

struct SuggestionRow {
  query::Suggestion::Kind kind{};
  std::string text;   ///< As shown.
  std::string query;  ///< What the field says when it is chosen.
  std::string paper;  ///< Of a title: id of the paper that it opens; else empty.
  friend bool operator==(const SuggestionRow&, const SuggestionRow&) = default;
};

/// As many as a reader takes in at a glance, the likest first. errors: those of query::suggest().
[[nodiscard]] Result<std::vector<SuggestionRow>> suggestions(const index::Pack& pack, const query::Typed& typed);

}  // namespace diarium::view
