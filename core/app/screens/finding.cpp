// app/screens: what is sought in the open paper, as a bar over its text.
#include "app/screens/screens.h"

namespace diarium::app {

std::optional<FindBar> find_bar(const State& state, const Seen& seen) {
  if (!state.find || state.place.screen != Screen::reader || !seen.document) return std::nullopt;
  const view::Language language = state.settings.language;
  FindBar bar{.value = *state.find, .label = std::string(view::word(language, "reader.find")), .count = {},
              .previous = std::string(view::word(language, "reader.find_previous")), .next = std::string(view::word(language, "reader.find_next")),
              .close = std::string(view::word(language, "tool.close")), .any = false};
  if (!finds(state)) return bar;
  bar.any = seen.document->hits > 0;
  bar.count = bar.any ? view::fill(language, "reader.find_count", {{"n", view::number(state.found)}, {"total", view::number(seen.document->hits)}})
                      : std::string(view::word(language, "reader.find_none"));
  return bar;
}

}  // namespace diarium::app
