#include "app/sight.h"

#include "app/screens/screens.h"
#include "app/screens/table.h"

namespace diarium::app {
namespace {

/// Takes what was made of the pack into its place, or why it could not be made; nothing where the pack lacks bytes for it.
template <class View>
void take_in(Result<View> made, const Library& library, std::optional<View>& place, Seen& seen) {
  place.reset();
  seen.error.reset();
  seen.waiting = !library.wanted().empty();
  if (seen.waiting) return;
  seen.error = library.trouble();
  if (!made) seen.error = made.error();
  if (!seen.error) place = std::move(*made);
}

}  // namespace

void Sight::begin(const State& state, const Library& library) {
  seen_ = {};
  seen_.site = library.about().address;
  seen_.own_papers = library.holds_own();
  cases_told_ = false;
  news_of_.reset();
  suggested_.clear();
  library.forget();
  see_collection(state, library);
}

void Sight::see_collection(const State& state, const Library& library) {
  const bool lists = lists_collection(state.place.screen);
  collection_rows_ = lists ? rows_shown(state) : 0;
  auto made = library.collection(collection_rows_, false);
  collection_told_ = library.wanted().empty();
  collection_waits_ = lists && !collection_told_;
  if (!lists && !collection_told_) {  // Other screens need no list of all papers.
    library.forget();
    made = library.totals();
  }
  if (collection_waits_ && seen_.collection) {  // the rows that are there stay
    seen_.waiting = seen_.collection->rows.empty();
    return;
  }
  take_in(Result(std::move(made)), library, seen_.collection, seen_);
}

bool Sight::look_again(const State& state, const Library& library) {
  if (!library.is_open()) return false;
  library.forget();
  if (collection_waits_) see_collection(state, library);
  if (!seen_.collection || seen_.error) return false;
  const Screen screen = state.place.screen;
  if (screen == Screen::results && !seen_.results) see_results(state, library);
  if (screen == Screen::cases && !seen_.case_list) see_cases(state, library);
  if (shows_panel(screen) && !seen_.panel) see_panel(state, library);
  if (screen != Screen::reader || seen_.document) return false;
  read_again(state, library);
  return true;
}

void Sight::fail(Error error) {
  seen_ = {};
  seen_.error = std::move(error);
}

bool Sight::follow(const State& before, const State& state, const Library& library) {
  if (!library.is_open()) return false;
  bool other_words = false;
  const Place &was = before.place, &is = state.place;
  if (lists_collection(is.screen) ? rows_shown(state) != collection_rows_ : collection_waits_) {
    library.forget();
    see_collection(state, library);
  }
  if (!seen_.collection) return false;  // It comes first.
  if (is.screen == Screen::results &&
      (!(seen_.results || seen_.waiting) || was.screen != is.screen || was.query != is.query || was.sort != is.sort || was.grouping != is.grouping || was.rows != is.rows))
    see_results(state, library);
  if (is.screen == Screen::cases && (!(seen_.case_list || seen_.error || seen_.waiting) || was != is || language_ != state.settings.language)) see_cases(state, library);
  if (shows_panel(is.screen) && (!(seen_.panel || seen_.error || seen_.waiting) || was != is || language_ != state.settings.language)) see_panel(state, library);
  if (language_ != state.settings.language) cases_told_ = false;
  language_ = state.settings.language;
  if (is.screen == Screen::reader && (!(seen_.document || seen_.error || seen_.waiting) || was.screen != is.screen || was.paper != is.paper || was.query != is.query ||
                                       was.reading != is.reading || was.off != is.off || was.passage != is.passage || was.anchor != is.anchor ||
                                       before.desk.now != state.desk.now || (before.find != state.find && (finds(before) || finds(state))))) {
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
  library.forget();
  take_in(library.document(state), library, seen_.document, seen_);
  if (!seen_.document) return;
  marks_ = QuietMarks(*seen_.document);
  marks_.put(*seen_.document, state.place.fact);
}

void Sight::see_beside(const State& state, const Library& library) {
  if (seen_.waiting || !seen_.collection || !see_rest(state, library)) return;  // what is shown goes first
  see_suggestions(state, library);
  see_desk(state, library);
  seen_.of_case = view::case_shown(library.case_shown(state, seen_), seen_.document && state.place.screen == Screen::reader ? std::optional(seen_.document->paper.paper) : std::nullopt, state.settings.language);
  if (!cases_told_) {
    library.tell_cases(state.settings.language, seen_);
    cases_told_ = library.wanted().empty();
    if (!cases_told_) seen_.cases.clear();
  }
  see_groups(state, library);
  see_facets(state, library);
  see_whole(state, library);
  see_news(state, library);
}

void Sight::see_news(const State& state, const Library& library) {
  const desk::Desk& desk = *state.desk.now;
  if (state.environment.embedded || !library.is_open() || !library.wanted().empty()) return;
  if (news_of_ && (news_of_ == state.desk.now || (news_of_->searches == desk.searches && news_of_->visit == desk.visit))) return;
  const auto news = library.desk_news(desk);
  seen_.desk_news = news.value_or(0);
  news_of_ = news ? state.desk.now : nullptr;
  if (!news) library.forget();  // Nothing is brought for a number: it is told when the rest is here.
}

void Sight::see_desk(const State& state, const Library& library) {
  if (state.place.screen != Screen::desk || (seen_.desk && desk_ == state.desk.now && desk_section_ == state.place.section)) return;
  library.forget();
  DeskNow now = library.desk(state);
  seen_.desk.reset();
  if (!library.wanted().empty()) return;  // asked again when more is here
  seen_.desk = std::move(now);
  desk_ = state.desk.now;
  desk_section_ = state.place.section;
}

void Sight::see_panel(const State& state, const Library& library) {
  library.forget();
  take_in(library.panel(state), library, seen_.panel, seen_);
}

void Sight::see_cases(const State& state, const Library& library) {
  library.forget();
  take_in(library.cases(state), library, seen_.case_list, seen_);
}

void Sight::see_results(const State& state, const Library& library) {
  library.forget();
  take_in(library.results(state.place, Brought::first), library, seen_.results, seen_);
}

/// The results behind those that come first. False: they are on their way.
bool Sight::see_rest(const State& state, const Library& library) {
  const auto& shown = seen_.results;
  if (state.place.screen != Screen::results || !shown || !shown->groups.empty() || shown->behind == 0 || shown->rows.size() >= state.place.rows) return true;
  auto all = library.results(state.place, Brought::rows);
  if (!library.wanted().empty()) return false;
  take_in(std::move(all), library, seen_.results, seen_);
  return true;
}

/// Results that were there before their cases were known. They stay as they are until all that the others need is here.
void Sight::see_groups(const State& state, const Library& library) {
  if (!cases_told_ || state.place.grouping != Grouping::by_case || !seen_.results || seen_.results->rows.empty() || !seen_.results->groups.empty() || seen_.case_count == 0) return;
  auto drawn = library.results(state.place, Brought::rows);
  if (drawn && library.wanted().empty()) seen_.results = std::move(*drawn);
}

/// Facets count columns of all papers, of a large pack many bytes: what was found stands before they are here, and where they are
/// too many the reader asks for them.
void Sight::see_facets(const State& state, const Library& library) {
  const Screen screen = state.place.screen;
  seen_.facet_bytes = library.facet_bytes();
  if (!state.count_facets && seen_.facet_bytes > state.environment.facets_unasked) return;
  if (screen == Screen::results && seen_.results && !seen_.results->facets_told) {
    auto counted = library.results(state.place, Brought::facets);
    if (counted && library.wanted().empty()) seen_.results = std::move(*counted);
  } else if (lists_collection(screen) && seen_.collection && !seen_.collection->facets_told && !collection_waits_) {
    auto counted = library.collection(collection_rows_, true);
    if (library.wanted().empty()) seen_.collection = std::move(counted);
  }
}

/// What is told of all papers on every screen: of which days they are, and of how many municipalities. That comes where facets do.
void Sight::see_whole(const State& state, const Library& library) {
  if (collection_told_ || lists_collection(state.place.screen) || library.facet_bytes() > state.environment.facets_unasked) return;
  auto made = library.collection(0, false);
  if (!library.wanted().empty()) return;
  seen_.collection = std::move(made);
  collection_told_ = true;
}

void Sight::see_suggestions(const State& state, const Library& library) {
  if (state.suggesting == suggested_) return;
  if (state.suggesting.empty()) {
    seen_.suggestions.clear();
    suggested_.clear();
    return;
  }
  auto found = library.suggestions(state);
  if (!found && found.error().fault == Fault::waiting) return;  // asked again when more is here
  seen_.suggestions = found ? std::move(*found) : std::vector<view::SuggestionRow>();
  suggested_ = state.suggesting;
}

void Sight::see_quote(const State& before, const State& state, const Library& library) {
  if (before.dialog == state.dialog && before.embed.language == state.embed.language && before.place == state.place) return;
  seen_.quote.reset();
  if (state.dialog == Dialog::embed && seen_.document) seen_.quote = library.quote(state, seen_, seen_.quoted);
}

}  // namespace diarium::app
