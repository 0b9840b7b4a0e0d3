#include "app/view_cache.h"

#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/state/reduce.h"

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

/// What the reader highlighted in the open paper.
std::vector<view::OwnPassage> highlights(const State& state) {
  std::vector<view::OwnPassage> own;
  const std::string paper = "d/" + state.place.paper + "/?";
  for (const desk::Pin& pin : state.desk.now->pins) {
    if (pin.highlight == desk::Highlight::no || !pin.address.starts_with(paper)) continue;
    const Place place = parse_address(pin.address).place;
    if (place.passage.size() > 0) own.push_back({place.passage, place.anchor});
  }
  return own;
}

}  // namespace

void ViewCache::begin(const State& state, const Library& library) {
  seen_ = {};
  seen_.site = library.about().address;
  seen_.own_papers = library.holds_own();
  shown_ = {};
  desk_.reset();
  cases_in_.reset();
  news_of_.reset();
  suggested_ = {};
  library.forget();
  see_collection(state, library);
}

void ViewCache::see_collection(const State& state, const Library& library) {
  const bool lists = lists_collection(state.place.screen);
  collection_rows_ = lists ? rows_shown(state) : 0;
  auto made = library.collection(collection_rows_, false);
  collection_complete_ = library.wanted().empty();
  collection_waits_ = lists && !collection_complete_;
  if (!lists && !collection_complete_) {  // Other screens need no list of all papers.
    library.forget();
    made = library.totals();
  }
  if (collection_waits_ && seen_.collection) {  // the rows that are there stay
    seen_.waiting = seen_.collection->rows.empty();
    return;
  }
  take_in(Result(std::move(made)), library, seen_.collection, seen_);
}

bool ViewCache::look_again(const State& state, const Library& library) {
  if (!library.is_open()) return false;
  library.forget();
  if (collection_waits_) see_collection(state, library);
  if (!seen_.collection || seen_.error) return false;
  if (seen_.waiting) shown_ = {};
  return see_screen(state, library);
}

void ViewCache::fail(Error error) {
  seen_ = {};
  seen_.error = std::move(error);
}

bool ViewCache::follow(const State& state, const Library& library) {
  if (!library.is_open()) return false;
  if (lists_collection(state.place.screen) ? rows_shown(state) != collection_rows_ : collection_waits_) {
    library.forget();
    see_collection(state, library);
  }
  if (!seen_.collection) return false;  // It comes first.
  return see_screen(state, library);
}

/// The view that the screen is for, where its inputs are others than those of what is seen. True as follow().
bool ViewCache::see_screen(const State& state, const Library& library) {
  ScreenInputs now = screen_inputs(state, library.corrections());
  const bool anew = now != shown_;
  if (anew) {
    shown_ = std::move(now);
    if (!collection_waits_) {
      library.forget();
      seen_.error.reset();
      seen_.waiting = false;
    }
    std::visit([&](const auto& of) { see(of, library); }, shown_);
  }
  if (!std::holds_alternative<DocumentInputs>(shown_)) return false;
  const bool other_marks = light(state.place.fact);
  return anew || other_marks;
}

void ViewCache::see(const ResultInputs& of, const Library& library) {
  take_in(library.results(of, Brought::first), library, seen_.results, seen_);
}
void ViewCache::see(const CaseListInputs& of, const Library& library) {
  take_in(library.cases(of), library, seen_.case_list, seen_);
}
void ViewCache::see(const PanelInputs& of, const Library& library) {
  take_in(library.panel(of), library, seen_.panel, seen_);
}
void ViewCache::see(const DocumentInputs& of, const Library& library) {
  take_in(library.document(of), library, seen_.document, seen_);
  lit_fact_ = 0;
  if (!seen_.document) return;
  marks_ = QuietMarks(*seen_.document);
  marks_.put(*seen_.document, lit_fact_);
}

/// A long fact is marked whole while it is lit. True: marks are others.
bool ViewCache::light(std::uint32_t fact) {
  const std::uint32_t before = std::exchange(lit_fact_, fact);
  if (!seen_.document || before == fact || !(marks_.is_long(before) || marks_.is_long(fact))) return false;
  marks_.put(*seen_.document, fact);
  return true;
}

void ViewCache::see_beside(const State& state, const Library& library) {
  seen_.quote.reset();
  if (state.dialog == Dialog::embed && state.place.screen == Screen::reader && seen_.document)
    seen_.quote = library.quote(state, seen_, seen_.quoted);
  if (seen_.waiting || !seen_.collection || !see_rest(library)) return;  // what is shown goes first
  see_suggestions(state, library);
  see_desk(state, library);
  seen_.of_case = view::case_shown(library.case_shown(state, seen_), seen_.document && state.place.screen == Screen::reader ? std::optional(seen_.document->paper.paper) : std::nullopt, state.settings.language);
  if (cases_in_ != state.settings.language) {
    library.tell_cases(state.settings.language, seen_);
    cases_in_.reset();
    if (library.wanted().empty()) cases_in_ = state.settings.language;
    else seen_.cases.clear();
  }
  see_groups(library);
  see_facets(state, library);
  see_whole(state, library);
  see_news(state, library);
}

void ViewCache::see_news(const State& state, const Library& library) {
  const desk::Desk& desk = *state.desk.now;
  if (state.environment.embedded || !library.is_open() || !library.wanted().empty()) return;
  if (news_of_ && (news_of_ == state.desk.now || (news_of_->searches == desk.searches && news_of_->visit == desk.visit))) return;
  const auto news = library.desk_news(desk);
  seen_.desk_news = news.value_or(0);
  news_of_ = news ? state.desk.now : nullptr;
  if (!news) library.forget();  // Nothing is brought for a number: it is told when the rest is here.
}

void ViewCache::see_desk(const State& state, const Library& library) {
  if (state.place.screen != Screen::desk || (seen_.desk && desk_ == desk_inputs(state))) return;
  library.forget();
  desk_ = desk_inputs(state);
  DeskNow now = library.desk(*desk_);
  seen_.desk.reset();
  if (library.wanted().empty()) seen_.desk = std::move(now);  // else it is asked again when more is here
}

/// The results behind those that come first. False: they are on their way.
bool ViewCache::see_rest(const Library& library) {
  const auto& shown = seen_.results;
  const auto* of = std::get_if<ResultInputs>(&shown_);
  if (!of || !shown || !shown->groups.empty() || shown->behind == 0 || shown->rows.size() >= of->rows) return true;
  auto all = library.results(*of, Brought::rows);
  if (!library.wanted().empty()) return false;
  take_in(std::move(all), library, seen_.results, seen_);
  return true;
}

/// Results that were there before their cases were known. They stay as they are until all that the others need is here.
void ViewCache::see_groups(const Library& library) {
  const auto* of = std::get_if<ResultInputs>(&shown_);
  if (!of || !cases_in_ || of->grouping != Grouping::by_case || seen_.case_count == 0) return;
  if (!seen_.results || seen_.results->rows.empty() || !seen_.results->groups.empty()) return;
  auto drawn = library.results(*of, Brought::rows);
  if (drawn && library.wanted().empty()) seen_.results = std::move(*drawn);
}

/// Facets count columns of all papers, of a large pack many bytes: what was found stands before they are here, and where they are
/// too many the reader asks for them.
void ViewCache::see_facets(const State& state, const Library& library) {
  const Screen screen = state.place.screen;
  seen_.facet_bytes = library.facet_bytes();
  if (!state.count_facets && seen_.facet_bytes > state.environment.facets_unasked) return;
  if (const auto* of = std::get_if<ResultInputs>(&shown_); of && seen_.results && !seen_.results->facets_complete) {
    auto counted = library.results(*of, Brought::facets);
    if (counted && library.wanted().empty()) seen_.results = std::move(*counted);
  } else if (lists_collection(screen) && seen_.collection && !seen_.collection->facets_complete && !collection_waits_) {
    auto counted = library.collection(collection_rows_, true);
    if (library.wanted().empty()) seen_.collection = std::move(counted);
  }
}

/// What is told of all papers on every screen: of which days they are, and of how many municipalities. That comes where facets do.
void ViewCache::see_whole(const State& state, const Library& library) {
  if (collection_complete_ || lists_collection(state.place.screen) || library.facet_bytes() > state.environment.facets_unasked) return;
  auto made = library.collection(0, false);
  if (!library.wanted().empty()) return;
  seen_.collection = std::move(made);
  collection_complete_ = true;
}

void ViewCache::see_suggestions(const State& state, const Library& library) {
  const SuggestionInputs now{state.suggesting, state.suggesting_at};
  if (now == suggested_) return;
  auto found = now.words.empty() ? Result(std::vector<view::SuggestionRow>()) : library.suggestions(now);
  if (!found && found.error().fault == Fault::waiting) return;  // asked again when more is here
  seen_.suggestions = found ? std::move(*found) : std::vector<view::SuggestionRow>();
  suggested_ = now;
}

ScreenInputs screen_inputs(const State& state, std::uint32_t corrections) {
  const Place& place = state.place;
  if (shows_panel(place.screen)) return panel_inputs(state);
  if (place.screen == Screen::results) return ResultInputs{place.query, place.sort, place.grouping, place.rows};
  if (place.screen == Screen::cases)
    return CaseListInputs{place.query, place.order, rows_shown(state), state.settings.language};
  if (place.screen != Screen::reader) return {};
  const std::string& sought = finds(state) ? *state.find : place.query;
  return DocumentInputs{place.paper,  sought,          place.reading,     place.off,  place.passage,
                        place.anchor, place.certainty, highlights(state), corrections};
}

PanelInputs panel_inputs(const State& state) { return {state.place, state.settings.language, state.environment.still}; }

DeskInputs desk_inputs(const State& state) {
  return {state.desk.now, std::string(section_shown(state)), state.settings.language};
}

}  // namespace diarium::app
