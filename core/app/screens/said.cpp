// app/screens: what is said in a line: the window's title and the status line, what is sought in the open paper, what
// may be meant by what is typed.
#include <algorithm>

#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {

std::string window_title(const State& state, const Seen& seen) {
  const view::Language language = state.settings.language;
  const auto titled = [&](std::string page) { return view::fill(language, "app.title", {{"page", std::move(page)}}); };
  const auto missing = [&](std::string_view key) { return std::string(view::word(language, seen.waiting ? "loading.part" : key)); };
  switch (state.place.screen) {
    case Screen::results: return view::fill(language, "app.title_search", {{"query", shortened(state.place.query, 60)}});
    case Screen::reader:
      return titled(seen.document ? shortened(seen.document->paper.title, 80) : missing("error.not_found"));
    case Screen::cases: return titled(seen.case_list ? seen.case_list->title : std::string(view::word(language, "nav.cases")));
    case Screen::collection:
    case Screen::papers: break;
    default:
      if (const ScreenRow& row = row_of(state.place.screen); !shows_panel(row.screen))
        return titled(std::string(view::word(language, row.words)));
      return titled(seen.panel ? shortened(seen.panel->title, 80) : missing("error.case_not_found"));
  }
  return std::string(view::word(language, "app.name"));
}

std::optional<std::string> announcement(const State& before, const State& after, const Seen& seen) {
  const view::Language language = after.settings.language;
  const Place &was = before.place, &is = after.place;
  if (was.screen == is.screen && was.query == is.query && is.rows > was.rows && is.screen == Screen::results && seen.results)
    return view::count(language, "announce.more", seen.results->rows.size() - std::min<std::size_t>(after.row > 0 ? after.row - 1 : was.rows, seen.results->rows.size()));
  if (is.screen == Screen::results && seen.results && was.screen == is.screen && was.grouping != is.grouping)
    return seen.results->groups.empty() ? result_count(language, *seen.results) : grouped_words(language, *seen.results);
  if (is.screen == Screen::results && seen.results && (was.screen != is.screen || was.query != is.query)) {
    const view::ResultList& list = *seen.results;
    if (list.all() == 0) return view::fill(language, "announce.no_results", {{"query", is.query}});
    if (list.more > 0)
      return view::fill(language, "announce.results_more", {{"count", result_count(language, list)}, {"query", is.query}});
    if (list.places == 0) return view::count(language, "results.count_filter", list.papers);
    return view::fill(language, "announce.results", {{"places", view::count(language, "count.places", list.places)},
                                                     {"papers", view::count(language, "count.papers", list.papers)}, {"query", is.query}});
  }
  if (is.screen == Screen::cases && seen.case_list && (was.screen != is.screen || was.query != is.query)) return seen.case_list->title;
  if (is.screen == Screen::cases && is.rows > was.rows) return view::count(language, "cases.more_shown", is.rows - was.rows);
  if (was.screen != is.screen && seen.panel && shows_panel(is.screen))
    return view::fill(language, "announce.opened", {{"title", seen.panel->title}});
  if (is.screen == Screen::reader && seen.document) {
    if (was.screen != is.screen || was.paper != is.paper)
      return view::fill(language, "announce.opened", {{"title", seen.document->paper.title}});
    if (before.find != after.find && finds(after))
      return seen.document->hits > 0 ? view::count(language, "reader.hits_all", seen.document->hits) : std::string(view::word(language, "reader.find_none"));
    if (was.query != is.query)
      return seen.document->hits > 0 ? view::count(language, "reader.hits_all", seen.document->hits)
                                     : std::string(view::word(language, is.query.empty() ? "reader.text" : "reader.hits_none"));
  }
  return std::nullopt;
}

std::optional<FindBar> find_bar(const State& state, const Seen& seen) {
  if (!state.find || state.place.screen != Screen::reader || !seen.document) return std::nullopt;
  const view::Language language = state.settings.language;
  FindBar bar{.value = *state.find,
              .label = std::string(view::word(language, "reader.find")),
              .count = {},
              .previous = std::string(view::word(language, "reader.find_previous")),
              .next = std::string(view::word(language, "reader.find_next")),
              .close = std::string(view::word(language, "tool.close")),
              .any = false};
  if (!finds(state)) return bar;
  bar.any = seen.document->hits > 0;
  bar.count = bar.any ? view::fill(language, "reader.find_count",
                                   {{"n", view::number(state.found)}, {"total", view::number(seen.document->hits)}})
                      : std::string(view::word(language, "reader.find_none"));
  return bar;
}

std::optional<SuggestionList> suggestion_list(const State& state, const Seen& seen) {
  if (state.suggesting.empty() || seen.suggestions.empty()) return std::nullopt;
  const view::Language language = state.settings.language;
  SuggestionList list{
      .label = std::string(view::word(language, "suggestions.label")), .rows = {}, .at = state.suggestion};
  for (const view::SuggestionRow& row : seen.suggestions)
    list.rows.push_back({row.text, view::data_word(language, "suggestion", query::name(row.kind)), true});
  return list;
}

}  // namespace diarium::app
