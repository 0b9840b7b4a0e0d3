#include "app/state/reduce.h"

#include <array>
#include <utility>

#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/state/desk_moves.h"
#include "app/state/finding.h"
#include "app/state/reader_moves.h"

namespace diarium::app {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// What is pinned from now on goes into the collection that the reader looks at.
void choose_collection(State& state) {
  if (state.place.screen == Screen::desk && state.place.section != in_no_collection) state.desk.into = state.place.section;
}

/// To another place, as a step in the history unless nothing changes.
void go(Reduced& out, Place place, History history = History::push) {
  place = canonical(std::move(place));
  State& state = out.state;
  const bool other = place.screen != state.place.screen || place.paper != state.place.paper || place.of_case != state.place.of_case || place.whose != state.place.whose;
  if (place == state.place) return;
  state.place = std::move(place);
  choose_collection(state);
  state.row = 0;
  state.typing = false;
  state.address_understood = true;
  if (other) {
    state.sheet = Sheet::none;
    state.reading = 0;
    state.find.reset();
    state.open_folded = state.open_outline = false;
  }
  out.effects.history = history;
}

/// Scrolls to the section that the address names.
void to_section(Reduced& out) {
  const Place& place = out.state.place;
  if (place.section.empty() || place.screen == Screen::desk) return;
  out.effects.scroll = ScrollTo{(place.screen == Screen::about ? "main.about." : "main.") + place.section, 0, 0, 0};
}

void open(Reduced& out, Place place) {
  const Place& now = out.state.place;
  const bool other = place.screen != now.screen || place.paper != now.paper || place.of_case != now.of_case || place.whose != now.whose;
  go(out, std::move(place));
  if (other) out.effects.focus = "main.title";
  to_section(out);
}

Place with_query(const State& state, std::string query) {
  Place place;
  const Screen at = state.place.screen;
  place.screen = at == Screen::reader || at == Screen::cases ? at : Screen::results;
  place.order = state.place.order;
  place.paper = state.place.paper;
  place.query = std::move(query);
  place.sort = state.place.sort;
  place.grouping = state.place.grouping;
  return place;
}

void type_query(Reduced& out, const std::string& text, const Seen& seen) {
  const bool typing = out.state.typing;
  Place place = with_query(out.state, text);
  const bool nowhere = seen.error && seen.error->fault == Fault::not_found;  // No paper is open that the words could be sought in.
  if (place.screen == Screen::reader && nowhere) place.screen = Screen::results, place.paper.clear();
  go(out, std::move(place), typing ? History::replace : History::push);
  if (out.effects.history != History::keep) out.state.typing = true;
}

void leave_suggestions(State& state) {
  state.suggesting.clear();
  state.suggesting_at = state.suggestion = 0;
}

void suggest(State& state, const Suggest& wish) {
  leave_suggestions(state);
  if (!state.typing || !state.place.query.starts_with(wish.before)) return;
  state.suggesting = state.place.query;
  state.suggesting_at = wish.before.size();
}

/// One further or back; beyond either end stands the field itself.
void step_suggestion(State& state, Step step, const Seen& seen) {
  const auto rows = static_cast<std::uint32_t>(seen.suggestions.size());
  if (state.suggesting.empty() || rows == 0) return;
  state.suggestion = (state.suggestion + (step == Step::next ? 1 : rows)) % (rows + 1);
}

void choose_suggestion(Reduced& out, std::uint32_t number, const Seen& seen) {
  leave_suggestions(out.state);
  if (number == 0 || number > seen.suggestions.size()) return;
  const view::SuggestionRow& chosen = seen.suggestions[number - 1];
  if (chosen.paper.empty()) {
    type_query(out, chosen.query, seen);
    out.state.typing = false;
    return;
  }
  Place place;
  place.screen = Screen::reader;
  place.paper = chosen.paper;
  open(out, std::move(place));
}

void submit_query(Reduced& out) {
  Place place = with_query(out.state, out.state.place.query);
  if (place.screen == Screen::reader && !place.query.empty()) {
    place.screen = Screen::results;
    open(out, std::move(place));
  } else if (out.state.place.screen == Screen::results || out.state.place.screen == Screen::cases) {
    out.state.typing = false;
    out.state.row = 1;
    out.effects.focus_row = true;
  }
}

void close_nearest(Reduced& out) {
  State& state = out.state;
  if (state.dialog != Dialog::none) {
    state.dialog = Dialog::none;
  } else if (state.sheet != Sheet::none) {
    state.sheet = Sheet::none;
  } else if (state.find) {
    state.find.reset();
  } else if (state.place.fact > 0 || state.place.hit > 0 || state.place.passage.size() > 0) {
    Place place = state.place;
    place.fact = place.hit = 0;
    place.passage = {};
    place.anchor.clear();
    go(out, std::move(place), History::replace);
  }
}

void step_result(Reduced& out, Step step, const Seen& seen) {
  const std::uint32_t rows = row_count(out.state, seen);
  std::uint32_t& row = out.state.row;
  if (rows == 0) return;
  if (step == Step::next) row = row < rows ? row + 1 : rows;
  else row = row > 1 ? row - 1 : 1;
  out.effects.focus_row = true;
}

void open_current(Reduced& out, const Seen& seen) {
  if (out.state.place.screen == Screen::desk && out.state.row > 0 && out.state.row <= row_count(out.state, seen))
    return open(out, parse_address(pins_shown(out.state)[out.state.row - 1]->address).place);
  if (out.state.place.screen == Screen::cases && out.state.row > 0 && out.state.row <= row_count(out.state, seen)) {
    Place place;
    place.screen = Screen::of_case;
    place.of_case = seen.case_list->ids[out.state.row - 1];
    return open(out, std::move(place));
  }
  const view::PaperRow* row = current_row(out.state, seen);
  if (!row) return;
  Place place;
  place.screen = Screen::reader;
  place.paper = row->id;
  place.query = out.state.place.query;
  open(out, std::move(place));
}

void show_more(Reduced& out, const Seen& seen) {
  const std::uint32_t before = row_count(out.state, seen);
  Place place = out.state.place;
  place.rows += rows_at_first;
  go(out, std::move(place), History::replace);
  if (out.effects.history == History::keep) return;
  out.state.row = before + 1;
  out.effects.focus_row = true;
}

/// The passage that is lit, where the link to it says what was cited.
ByteSpan lit_passage(const State& state, const Seen& seen) {
  return state.place.screen == Screen::reader && seen.document && state.place.passage.size() > 0 ? seen.document->passage : ByteSpan{};
}

void ask(Reduced& out, Wish wish, const Seen& seen) {
  State& state = out.state;
  switch (wish) {
    case Wish::close_nearest: return close_nearest(out);
    case Wish::submit_query:
      if (const std::uint32_t chosen = std::exchange(state.suggestion, 0); chosen > 0) return choose_suggestion(out, chosen, seen);
      leave_suggestions(state);
      return submit_query(out);
    case Wish::clear_query:
      out.effects.focus = "top.search.field";
      return go(out, with_query(state, ""));
    case Wish::clear_filters:
      out.effects.status = view::word(state.settings.language, "announce.filters_cleared");
      return go(out, with_query(state, without_filters(state.place.query)));
    case Wish::show_more: return show_more(out, seen);
    case Wish::open_current: return open_current(out, seen);
    case Wish::copy_link:
      out.effects.copy = Copy{"", "", address(state.place)};
      if (const ByteSpan lit = lit_passage(state, seen); lit.size() > 0) out.effects.quote = Quote{"", 0, lit, true};
      out.effects.status = view::word(state.settings.language, "reader.copy_link_done");
      return;
    case Wish::focus_search:
      state.sheet = Sheet::none;
      out.effects.focus = "top.search.field";
      return;
    case Wish::print: out.effects.print = true; return;
    case Wish::add_own: out.effects.own = true; return;
    case Wish::save_offline: out.effects.offline = OfflineWish::save; return;
    case Wish::cancel_offline: out.effects.offline = OfflineWish::cancel; return;
    case Wish::forget_offline: out.effects.offline = OfflineWish::forget; return;
    case Wish::reload_page: out.effects.offline = OfflineWish::reload; return;
    case Wish::note_copied: state.embed_copied = true;
  }
}

void arrive(Reduced& out, const Arrive& arrival) {
  State& state = out.state;
  if (arrival.place.screen != Screen::reader || arrival.place.paper != state.place.paper) state.find.reset();
  state.place = canonical(arrival.place);
  choose_collection(state);
  state.address_understood = arrival.understood;
  state.row = state.reading = 0;
  state.typing = false;
  state.sheet = Sheet::none;
  to_section(out);
}

void toggle_sheet(Reduced& out, Sheet sheet) {
  State& state = out.state;
  const Sheet before = state.sheet;
  state.sheet = state.sheet == sheet ? Sheet::none : sheet;
  if (state.sheet == Sheet::left || state.sheet == Sheet::places) out.effects.focus = "left.close";
  if (state.sheet == Sheet::right) out.effects.focus = "right.close";
  if (state.sheet == Sheet::none && before != Sheet::none)
    out.effects.focus = before == Sheet::places ? "top.places" : before == Sheet::left ? "main.sheets.left" : "main.sheets.right";
}

/// «Utseendet är nu: Mörkt».
void say_changed(Reduced& out, std::string_view key, std::string_view name, std::string_view value) {
  const view::Language language = out.state.settings.language;
  out.effects.status = view::fill(language, key, {{name, std::string(view::word(language, value))}});
}

void open_embed(State& state, const OpenEmbed& wish) {
  state.dialog = Dialog::embed;
  state.embed = {.language = state.settings.language};
  state.quoted_paragraph = wish.paragraph;
  state.quoted = wish.text;
  state.embed_copied = false;
}

/// A command chosen in the palette closes it; what changes the palette itself does not.
bool closes_dialog(const Command& command) {
  return !std::holds_alternative<FilterPalette>(command) && !std::holds_alternative<OpenDialog>(command) &&
         !(std::holds_alternative<Arrive>(command) && std::get<Arrive>(command).again) &&
         !(std::holds_alternative<ActOnDesk>(command) && keeps_dialog(std::get<ActOnDesk>(command).act)) &&
         !std::holds_alternative<SetSingleKeys>(command) && !std::holds_alternative<SetEmbed>(command) &&
         !(std::holds_alternative<CopyText>(command) && std::get<CopyText>(command).as == CopyAs::code) && !std::holds_alternative<Reading>(command) &&
         !(std::holds_alternative<Ask>(command) && (std::get<Ask>(command).wish == Wish::close_nearest || std::get<Ask>(command).wish == Wish::note_copied));
}

/// What leaves the list of suggestions where it is: what is typed, what walks through it, and what the page says by itself.
bool keeps_suggestions(const Command& command) {
  return std::holds_alternative<TypeQuery>(command) || std::holds_alternative<Suggest>(command) || std::holds_alternative<StepSuggestion>(command) ||
         std::holds_alternative<Reading>(command) || (std::holds_alternative<Arrive>(command) && std::get<Arrive>(command).again) ||
         (std::holds_alternative<Ask>(command) && std::get<Ask>(command).wish == Wish::submit_query);
}

}  // namespace

std::uint32_t row_count(const State& state, const Seen& seen) {
  std::size_t rows = 0;
  if (state.place.screen == Screen::results && seen.results) rows = seen.results->rows.size();
  if (state.place.screen == Screen::cases && seen.case_list) rows = seen.case_list->ids.size();
  if (state.place.screen == Screen::desk) rows = pins_shown(state).size();
  if (lists_collection(state.place.screen) && seen.collection)
    rows = card_count(state, *seen.collection) + seen.collection->rows.size();
  return static_cast<std::uint32_t>(rows);
}

const view::PaperRow* current_row(const State& state, const Seen& seen) {
  if (state.row == 0 || state.row > row_count(state, seen) || state.place.screen == Screen::cases || state.place.screen == Screen::desk) return nullptr;
  const std::size_t at = state.row - 1;
  if (state.place.screen == Screen::results) return &seen.results->rows[at].paper;
  const std::size_t cards = card_count(state, *seen.collection);
  return &seen.collection->rows[at < cards ? at : at - cards];
}

Reduced reduce(State before, const Command& command, const Seen& seen) {
  Reduced out{std::move(before), {}};
  State& state = out.state;
  if (closes_dialog(command)) state.dialog = Dialog::none;
  if (!keeps_suggestions(command)) leave_suggestions(state);
  std::visit(Overloaded{
      [&](const GoTo& wish) { open(out, wish.place); },
      [&](const Arrive& wish) { arrive(out, wish); },
      [&](const Ask& wish) { ask(out, wish.wish, seen); },
      [&](const TypeQuery& wish) {
        type_query(out, wish.text, seen);
        state.suggestion = 0;
        if (wish.text.empty()) leave_suggestions(state);
      },
      [&](const Suggest& wish) { suggest(state, wish); },
      [&](const StepSuggestion& wish) { step_suggestion(state, wish.step, seen); },
      [&](const ChooseSuggestion& wish) { choose_suggestion(out, wish.number, seen); },
      [&](const ToggleFilter& wish) {
        // Of a question in plain words what it was read as is shown, and changed.
        const bool plain = state.place.screen == Screen::cases && seen.case_list && seen.case_list->asked == state.place.query;
        const std::string query = plain ? seen.case_list->plain.query : state.place.query;
        go(out, with_query(state, toggle_filter(query, wish.field, wish.value, wish.side)));
      },
      [&](const ToggleFacetList& wish) { state.open_facets ^= 1u << static_cast<unsigned>(wish.field); },
      [&](const CountFacets&) { state.count_facets = true; },
      [&](const ToggleFactList& wish) { state.open_facts ^= 1u << static_cast<unsigned>(wish.kind); },
      [&](const ToggleFolded&) { state.open_folded = !state.open_folded; },
      [&](const ToggleOutline&) { state.open_outline = !state.open_outline; },
      [&](const SetReading& wish) {
        Place place = state.place;
        place.reading = wish.reading;
        go(out, std::move(place));
        out.effects.status = view::word(state.settings.language,
            wish.reading == view::Reading::original ? "announce.reading_original" : "announce.reading_repaired");
      },
      [&](const SetCertainty& wish) {
        Place place = state.place;
        place.certainty = wish.certainty;
        go(out, std::move(place), History::replace);
        out.effects.status = view::word(state.settings.language,
            wish.certainty == facts::Certainty::certain ? "announce.certain_only" : "announce.uncertain_too");
      },
      [&](const ToggleRepair& wish) {
        Place place = state.place;
        if (std::erase(place.off, wish.number) == 0) place.off.push_back(wish.number);
        go(out, std::move(place), History::replace);
      },
      [&](const ToggleRepairList&) { state.open_repairs = !state.open_repairs; },
      [&](const SetSort& wish) {
        constexpr std::array names = {"results.sort_relevance", "results.sort_date_newest", "results.sort_date_oldest"};
        Place place = state.place;
        place.sort = wish.sort;
        go(out, std::move(place));
        out.effects.status = view::fill(state.settings.language, "announce.sorted",
            {{"order", std::string(view::word(state.settings.language, names[static_cast<std::size_t>(wish.sort)]))}});
      },
      [&](const StepResult& wish) { step_result(out, wish.step, seen); },
      [&](const StepHit& wish) { finds(state) ? step_found(out, wish.step, seen) : step_hit(out, wish.step, seen); },
      [&](const FindInPaper& wish) { find_in_paper(out, wish, seen); },
      [&](const StepFact& wish) { step_fact(out, wish.step, seen); },
      [&](const StepPage& wish) { step_page(out, wish.step, seen); },
      [&](const ShowFact& wish) { show_fact(out, wish.number, seen); },
      [&](const PointAtFact& wish) { point_at_fact(out, wish.number, seen); },
      [&](const ShowHit& wish) {
        if (finds(state)) state.found = wish.number - 1, step_found(out, Step::next, seen);
        else show_hit(out, wish.number, seen);
      },
      [&](const ShowParagraph& wish) { show_paragraph(out, wish.number, seen); },
      [&](const Reading& wish) { if (state.place.screen == Screen::reader) state.reading = wish.paragraph; },
      [&](const Cite& wish) { cite(out, wish, seen); },
      [&](const CopyText& wish) {
        out.effects.copy = Copy{wish.text, "", "", wish.as};
        out.effects.status = view::word(state.settings.language, wish.as == CopyAs::code ? "embed.copied" : "announce.copied");
      },
      [&](const ShowOriginal& wish) { out.effects.asked_original = wish.number > 0 ? wish.number : state.place.fact; },
      [&](const ShowRepair& wish) { out.effects.asked_repair = wish.number; },
      [&](const Correct& wish) {
        const std::uint32_t number = wish.number > 0 ? wish.number : state.place.fact;
        if (number > 0 || wish.lacking != Lacking::nothing) out.effects.asked_correction = Correct{number, wish.lacking};
      },
      [&](const CorrectCase&) { out.effects.asked_case = true; },
      [&](const TakeBack& wish) { out.effects.taken_back = wish.correction; },
      [&](const ListCorrections&) { out.effects.list_corrections = true; },
      [&](const OpenEmbed& wish) { open_embed(state, wish); },
      [&](const SetEmbed& wish) {
        state.embed = wish.wishes;
        state.embed_copied = false;
      },
      [&](const ExportAs& wish) {
        out.effects.exported = wish.format;
        out.effects.status = view::word(state.settings.language, "export.making");
      },
      [&](const GiveTable& wish) {
        state.dialog = Dialog::none;  // It would lie over what is said of it.
        out.effects.asked_sheet = wish;
      },
      [&](const SetRun& wish) {
        Place place = state.place;
        place.run = wish.words;
        go(out, std::move(place), History::replace);
      },
      [&](const ActOnDesk& wish) { act_on_desk(out, wish, seen); },
      [&](const OpenDialog& wish) {
        state.dialog = wish.dialog;
        state.palette_filter.clear();
      },
      [&](const FilterPalette& wish) { state.palette_filter = wish.text; },
      [&](const OpenSheet& wish) { toggle_sheet(out, wish.sheet); },
      [&](const SetLanguage& wish) {
        state.settings.language = wish.language;
        out.effects.status = view::word(wish.language, "language.changed");
      },
      [&](const SetTheme& wish) {
        constexpr std::array names = {"theme.system", "theme.light", "theme.dark"};
        state.settings.theme = wish.theme;
        say_changed(out, "theme.changed", "theme", names[static_cast<std::size_t>(wish.theme)]);
      },
      [&](const SetView& wish) {
        state.settings.view = wish.view;
        say_changed(out, "view.changed", "view", wish.view == ViewMode::page ? "view.page" : "view.canvas");
      },
      [&](const SetSingleKeys& wish) { state.settings.single_keys = wish.keys; },
  }, command);
  return out;
}

}  // namespace diarium::app
