// app/screens: what may be meant by what is typed, under the search field.
#include "app/screens/screens.h"

namespace diarium::app {

std::optional<SuggestionList> suggestion_list(const State& state, const Seen& seen) {
  if (state.suggesting.empty() || seen.suggestions.empty()) return std::nullopt;
  const view::Language language = state.settings.language;
  SuggestionList list{.label = std::string(view::word(language, "suggestions.label")), .rows = {}, .at = state.suggestion};
  for (const view::SuggestionRow& row : seen.suggestions)
    list.rows.push_back({row.text, view::data_word(language, "suggestion", query::name(row.kind)), true});
  return list;
}

}  // namespace diarium::app
