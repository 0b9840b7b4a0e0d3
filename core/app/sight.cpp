#include "app/sight.h"

#include "app/screens/screens.h"
#include "app/screens/table.h"

namespace diarium::app {

void Sight::begin(const State& state, const Library& library) {
  seen_ = {};
  seen_.site = library.about().address;
  collection_rows_ = rows_shown(state);
  seen_.collection = library.collection(collection_rows_);
  library.tell_cases(state.settings.language, seen_);
}

void Sight::fail(Error error) {
  seen_ = {};
  seen_.error = std::move(error);
}

bool Sight::follow(const State& before, const State& state, const Library& library) {
  if (!library.is_open()) return false;
  bool other_words = false;
  const Place &was = before.place, &is = state.place;
  if (lists_collection(is.screen) && rows_shown(state) != collection_rows_) {
    collection_rows_ = rows_shown(state);
    seen_.collection = library.collection(collection_rows_);
  }
  if (is.screen == Screen::results &&
      (!seen_.results || was.screen != is.screen || was.query != is.query || was.sort != is.sort || was.rows != is.rows))
    see_results(state, library);
  if (shows_panel(is.screen) && (!(seen_.panel || seen_.error) || was != is || language_ != state.settings.language)) see_panel(state, library);
  if (language_ != state.settings.language) library.tell_cases(state.settings.language, seen_);
  language_ = state.settings.language;
  if (is.screen == Screen::reader && (!(seen_.document || seen_.error) || was.screen != is.screen || was.paper != is.paper || was.query != is.query ||
                                       was.reading != is.reading || was.off != is.off || was.passage != is.passage || was.anchor != is.anchor)) {
    read_again(state, library);
    other_words = true;
  }
  // A long fact is marked whole while it is lit.
  if (seen_.document && was.fact != is.fact && (marks_.is_long(was.fact) || marks_.is_long(is.fact))) {
    marks_.put(*seen_.document, is.fact);
    other_words = true;
  }
  see_quote(before, state, library);
  return other_words;
}

void Sight::read_again(const State& state, const Library& library) {
  seen_.error.reset();
  seen_.document.reset();
  auto page = library.document(state.place);
  if (!page) {
    seen_.error = page.error();
    return;
  }
  seen_.document = std::move(*page);
  marks_ = QuietMarks(*seen_.document);
  marks_.put(*seen_.document, state.place.fact);
}

void Sight::see_case(const State& state, const Library& library) {
  seen_.of_case = view::case_shown(library.case_shown(state, seen_), state.settings.language);
}

void Sight::see_panel(const State& state, const Library& library) {
  seen_.error.reset();
  seen_.panel.reset();
  auto panel = library.panel(state);
  if (panel) seen_.panel = std::move(*panel);
  else seen_.error = panel.error();
}

void Sight::see_results(const State& state, const Library& library) {
  seen_.error.reset();
  seen_.results.reset();
  auto list = library.results(state.place);
  if (list) seen_.results = std::move(*list);
  else seen_.error = list.error();
}

void Sight::see_quote(const State& before, const State& state, const Library& library) {
  if (before.dialog == state.dialog && before.embed.language == state.embed.language && before.place == state.place) return;
  seen_.quote.reset();
  if (state.dialog == Dialog::embed && seen_.document) seen_.quote = library.quote(state, seen_, seen_.quoted);
}

}  // namespace diarium::app
