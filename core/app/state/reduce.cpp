#include "app/state/reduce.h"

#include <array>
#include <utility>

#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"

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
  if (other) out.effects.focus = sids::title;
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

void suggest(State& state, const Suggest& asked) {
  leave_suggestions(state);
  if (!state.typing || !state.place.query.starts_with(asked.before)) return;
  state.suggesting = state.place.query;
  state.suggesting_at = asked.before.size();
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
  place.query = out.state.place.query;
  place.paper = row->id;
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

void ask(Reduced& out, Action action, const Seen& seen) {
  State& state = out.state;
  switch (action) {
    case Action::close_nearest: return close_nearest(out);
    case Action::submit_query:
      if (const std::uint32_t chosen = std::exchange(state.suggestion, 0); chosen > 0) return choose_suggestion(out, chosen, seen);
      leave_suggestions(state);
      return submit_query(out);
    case Action::clear_query:
      out.effects.focus = sids::search_field;
      return go(out, with_query(state, ""));
    case Action::clear_filters:
      out.effects.status = view::word(state.settings.language, "announce.filters_cleared");
      return go(out, with_query(state, without_filters(state.place.query)));
    case Action::show_more: return show_more(out, seen);
    case Action::open_current: return open_current(out, seen);
    case Action::copy_link:
      out.effects.copy = Copy{"", "", address(state.place)};
      if (const ByteSpan lit = lit_passage(state, seen); lit.size() > 0) out.effects.asked.quote = Quote{"", 0, lit, true};
      out.effects.status = view::word(state.settings.language, "reader.copy_link_done");
      return;
    case Action::focus_search:
      state.sheet = Sheet::none;
      out.effects.focus = sids::search_field;
      return;
    case Action::print: out.effects.print = true; return;
    case Action::add_own: out.effects.own = true; return;
    case Action::save_offline: out.effects.offline = OfflineAction::save; return;
    case Action::cancel_offline: out.effects.offline = OfflineAction::cancel; return;
    case Action::forget_offline: out.effects.offline = OfflineAction::forget; return;
    case Action::reload_page: out.effects.offline = OfflineAction::reload; return;
    case Action::note_copied: state.embed_copied = true;
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

void open_embed(State& state, const OpenEmbed& asked) {
  state.dialog = Dialog::embed;
  state.embed = {.language = state.settings.language};
  state.quoted_paragraph = asked.paragraph;
  state.quoted = asked.text;
  state.embed_copied = false;
}

/// A command chosen in the palette closes it; what changes the palette itself does not.
bool closes_dialog(const Command& command) {
  return !std::holds_alternative<FilterPalette>(command) && !std::holds_alternative<OpenDialog>(command) &&
         !(std::holds_alternative<Arrive>(command) && std::get<Arrive>(command).again) &&
         !(std::holds_alternative<ActOnDesk>(command) && keeps_dialog(std::get<ActOnDesk>(command).act)) &&
         !std::holds_alternative<SetSingleKeys>(command) && !std::holds_alternative<SetEmbed>(command) &&
         !(std::holds_alternative<CopyText>(command) && std::get<CopyText>(command).as == CopyAs::code) && !std::holds_alternative<Reading>(command) &&
         !(std::holds_alternative<Ask>(command) && (std::get<Ask>(command).action == Action::close_nearest || std::get<Ask>(command).action == Action::note_copied));
}

/// What leaves the list of suggestions where it is: what is typed, what walks through it, and what the page says by itself.
bool keeps_suggestions(const Command& command) {
  return std::holds_alternative<TypeQuery>(command) || std::holds_alternative<Suggest>(command) || std::holds_alternative<StepSuggestion>(command) ||
         std::holds_alternative<Reading>(command) || (std::holds_alternative<Arrive>(command) && std::get<Arrive>(command).again) ||
         (std::holds_alternative<Ask>(command) && std::get<Ask>(command).action == Action::submit_query);
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
      [&](const GoTo& asked) { open(out, asked.place); },
      [&](const Arrive& asked) { arrive(out, asked); },
      [&](const Ask& asked) { ask(out, asked.action, seen); },
      [&](const TypeQuery& asked) {
        type_query(out, asked.text, seen);
        state.suggestion = 0;
        if (asked.text.empty()) leave_suggestions(state);
      },
      [&](const Suggest& asked) { suggest(state, asked); },
      [&](const StepSuggestion& asked) { step_suggestion(state, asked.step, seen); },
      [&](const ChooseSuggestion& asked) { choose_suggestion(out, asked.number, seen); },
      [&](const ToggleFilter& asked) {
        // Of a question in plain words what it was read as is shown, and changed.
        const bool plain = state.place.screen == Screen::cases && seen.case_list && seen.case_list->asked == state.place.query;
        const std::string query = plain ? seen.case_list->plain.query : state.place.query;
        go(out, with_query(state, toggle_filter(query, asked.field, asked.value, asked.side)));
      },
      [&](const ToggleFacetList& asked) { state.open_facets ^= 1u << static_cast<unsigned>(asked.field); },
      [&](const CountFacets&) { state.count_facets = true; },
      [&](const ToggleFactList& asked) { state.open_facts ^= 1u << static_cast<unsigned>(asked.kind); },
      [&](const ToggleFolded&) { state.open_folded = !state.open_folded; },
      [&](const ToggleOutline&) { state.open_outline = !state.open_outline; },
      [&](const SetReading& asked) {
        Place place = state.place;
        place.reading = asked.reading;
        go(out, std::move(place));
        out.effects.status = view::word(state.settings.language,
            asked.reading == view::Reading::original ? "announce.reading_original" : "announce.reading_repaired");
      },
      [&](const SetCertainty& asked) {
        Place place = state.place;
        place.certainty = asked.certainty;
        go(out, std::move(place), History::replace);
        out.effects.status = view::word(state.settings.language,
            asked.certainty == facts::Certainty::certain ? "announce.certain_only" : "announce.uncertain_too");
      },
      [&](const ToggleRepair& asked) {
        Place place = state.place;
        if (std::erase(place.off, asked.number) == 0) place.off.push_back(asked.number);
        go(out, std::move(place), History::replace);
      },
      [&](const ToggleRepairList&) { state.open_repairs = !state.open_repairs; },
      [&](const SetSort& asked) {
        constexpr std::array names = {"results.sort_relevance", "results.sort_date_newest", "results.sort_date_oldest"};
        Place place = state.place;
        place.sort = asked.sort;
        go(out, std::move(place));
        out.effects.status = view::fill(state.settings.language, "announce.sorted",
            {{"order", std::string(view::word(state.settings.language, names[static_cast<std::size_t>(asked.sort)]))}});
      },
      [&](const StepResult& asked) { step_result(out, asked.step, seen); },
      [&](const StepHit& asked) { finds(state) ? step_found(out, asked.step, seen) : step_hit(out, asked.step, seen); },
      [&](const FindInPaper& asked) { find_in_paper(out, asked, seen); },
      [&](const StepFact& asked) { step_fact(out, asked.step, seen); },
      [&](const StepPage& asked) { step_page(out, asked.step, seen); },
      [&](const ShowFact& asked) { show_fact(out, asked.number, seen); },
      [&](const PointAtFact& asked) { point_at_fact(out, asked.number, seen); },
      [&](const ShowHit& asked) {
        if (finds(state)) state.found = asked.number - 1, step_found(out, Step::next, seen);
        else show_hit(out, asked.number, seen);
      },
      [&](const ShowParagraph& asked) { show_paragraph(out, asked.number, seen); },
      [&](const Reading& asked) { if (state.place.screen == Screen::reader) state.reading = asked.paragraph; },
      [&](const Cite& asked) { cite(out, asked, seen); },
      [&](const CopyText& asked) {
        out.effects.copy = Copy{asked.text, "", "", asked.as};
        out.effects.status = view::word(state.settings.language, asked.as == CopyAs::code ? "embed.copied" : "announce.copied");
      },
      [&](const ShowOriginal& asked) { out.effects.asked.original = asked.number > 0 ? asked.number : state.place.fact; },
      [&](const ShowRepair& asked) { out.effects.asked.repair = asked.number; },
      [&](const Correct& asked) {
        const std::uint32_t number = asked.number > 0 ? asked.number : state.place.fact;
        if (number > 0 || asked.lacking != Lacking::nothing) out.effects.asked.correction = Correct{number, asked.lacking};
      },
      [&](const CorrectCase&) { out.effects.asked.case_form = true; },
      [&](const TakeBack& asked) { out.effects.taken_back = asked.correction; },
      [&](const ListCorrections&) { out.effects.list_corrections = true; },
      [&](const OpenEmbed& asked) { open_embed(state, asked); },
      [&](const SetEmbed& asked) {
        state.embed = asked.options;
        state.embed_copied = false;
      },
      [&](const ExportAs& asked) {
        out.effects.exported = asked.format;
        out.effects.status = view::word(state.settings.language, "export.making");
      },
      [&](const GiveTable& asked) {
        state.dialog = Dialog::none;  // It would lie over what is said of it.
        out.effects.asked.sheet = asked;
      },
      [&](const SetRun& asked) {
        Place place = state.place;
        place.run = asked.words;
        go(out, std::move(place), History::replace);
      },
      [&](const ActOnDesk& asked) { act_on_desk(out, asked, seen); },
      [&](const OpenDialog& asked) {
        state.dialog = asked.dialog;
        state.palette_filter.clear();
      },
      [&](const FilterPalette& asked) { state.palette_filter = asked.text; },
      [&](const OpenSheet& asked) { toggle_sheet(out, asked.sheet); },
      [&](const SetLanguage& asked) {
        state.settings.language = asked.language;
        out.effects.status = view::word(asked.language, "language.changed");
      },
      [&](const SetTheme& asked) {
        constexpr std::array names = {"theme.system", "theme.light", "theme.dark"};
        state.settings.theme = asked.theme;
        say_changed(out, "theme.changed", "theme", names[static_cast<std::size_t>(asked.theme)]);
      },
      [&](const SetView& asked) {
        state.settings.view = asked.view;
        say_changed(out, "view.changed", "view", asked.view == ViewMode::page ? "view.page" : "view.canvas");
      },
      [&](const SetSingleKeys& asked) { state.settings.single_keys = asked.keys; },
  }, command);
  return out;
}

}  // namespace diarium::app
