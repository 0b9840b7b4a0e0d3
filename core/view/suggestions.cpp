#include "view/suggestions.h"

namespace diarium::view {
namespace {

constexpr std::size_t suggestions_shown = 8;

}  // namespace

Result<std::vector<SuggestionRow>> suggestions(const index::Pack& pack, const query::Typed& typed) {
  auto found = query::suggest(pack, typed, suggestions_shown);
  if (!found) return found.error();
  std::vector<SuggestionRow> rows;
  for (query::Suggestion& one : *found) {
    std::string paper = one.kind == query::Suggestion::Kind::title ? pack.card(one.paper).id : std::string();
    rows.push_back({one.kind, std::move(one.text), std::move(one.query), std::move(paper)});
  }
  return rows;
}

}  // namespace diarium::view
