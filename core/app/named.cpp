#include "app/named.h"

#include <algorithm>
#include <iterator>

#include "app/places/query_text.h"
#include "app/screens/screens.h"
#include "app/state/reduce.h"

namespace diarium::app {

std::vector<NamedCommand> named_commands(const State& state, const Seen& seen) {
  const Place& at = state.place;
  const bool reader = at.screen == Screen::reader && seen.document;
  const bool results = at.screen == Screen::results;
  const bool cases = at.screen == Screen::cases;
  const bool desk = at.screen == Screen::desk;
  const bool list = results || cases || desk || lists_collection(at.screen);
  const bool can_pin = reader || (at.screen == Screen::of_case && seen.of_case) || current_row(state, seen) != nullptr;
  const auto pins = desk ? pins_shown(state) : std::vector<const desk::Pin*>();
  const std::string pin = state.row > 0 && state.row <= pins.size() ? pins[state.row - 1]->address : "";
  const bool hits = reader && seen.document->hits > 0;
  const bool is_dark = dark(state);
  const bool swedish = state.settings.language == view::Language::sv;
  const bool single = state.settings.single_keys == SingleKeys::on;
  const Keeping keeping = state.offline.keeping;
  const bool lit = at.fact > 0 || at.hit > 0 || at.passage.size() > 0;
  const bool something_open = state.dialog != Dialog::none || state.sheet != Sheet::none || state.find || lit;
  const auto step = [&](Step to) -> Command { return reader ? Command(StepHit{to}) : Command(StepResult{to}); };
  const auto more = [&] {
    if (cases) return seen.case_list && seen.case_list->ids.size() < seen.case_list->cases;
    if (results) return seen.results && seen.results->behind > 0;
    return list && seen.collection && seen.collection->told() < seen.collection->papers;
  };
  std::vector<NamedCommand> commands = {
      {"search", {"/"}, Ask{Action::focus_search}, seen.collection.has_value()},
      {"next-hit", {"j"}, step(Step::next), list || hits},
      {"previous-hit", {"k"}, step(Step::previous), list || hits},
      {"open-hit", {"o"}, Ask{Action::open_current}, list && state.row > 0},
      {"next-fact", {"J"}, StepFact{Step::next}, reader && !seen.document->facts.empty()},
      {"previous-fact", {"K"}, StepFact{Step::previous}, reader && !seen.document->facts.empty()},
      {"next-page", {"]"}, StepPage{Step::next}, reader && seen.document->pages > 1},
      {"previous-page", {"["}, StepPage{Step::previous}, reader && seen.document->pages > 1},
      {"find", {"f"}, FindInPaper{state.find.value_or("")}, reader},
      {"close", {"Escape"}, Ask{Action::close_nearest}, something_open},
  };
  for (const ScreenRow& row : screen_table)
    if (!row.command.empty())
      commands.push_back({row.command, {row.keys}, GoTo{screen_place(state, row.screen)},
                          at.screen != row.screen && (row.screen != Screen::results || !at.query.empty())});
  std::vector<NamedCommand> rest = {
      {"show-more", {"m"}, Ask{Action::show_more}, more()},
      {"sort-relevance", {}, SetSort{query::Sort::relevance}, results && at.sort != query::Sort::relevance},
      {"sort-date-newest", {}, SetSort{query::Sort::date_newest}, results && at.sort != query::Sort::date_newest},
      {"sort-date-oldest", {}, SetSort{query::Sort::date_oldest}, results && at.sort != query::Sort::date_oldest},
      {"clear-filters", {}, Ask{Action::clear_filters}, (results || cases) && has_filters(at.query)},
      {"clear-query", {}, Ask{Action::clear_query}, !at.query.empty()},
      {"cite", {"c"}, Cite{}, reader},
      {"pin", {"p"}, ActOnDesk{DeskAct::pin}, can_pin},
      {"note", {"n"}, ActOnDesk{DeskAct::pin_with_note}, can_pin || !pin.empty()},
      {"pin-up", {"Alt+arrowup"}, ActOnDesk{DeskAct::up, pin}, !pin.empty()},
      {"pin-down", {"Alt+arrowdown"}, ActOnDesk{DeskAct::down, pin}, !pin.empty()},
      {"save-search", {}, ActOnDesk{DeskAct::save_search}, (results && !at.query.empty()) || cases},
      {"undo-desk", {}, ActOnDesk{DeskAct::undo}, state.desk.before != nullptr},
      {"show-page", {"v"}, ShowOriginal{}, reader && can_show_page(*seen.document)},
      {"correct", {"r"}, Correct{}, reader && at.fact > 0 && can_correct(state)},
      {"correct-case", {}, CorrectCase{}, seen.of_case.has_value() && can_correct_cases(state)},
      {"corrections", {}, ListCorrections{}, seen.collection.has_value() && can_correct(state)},
      {"copy-link", {"y"}, Ask{Action::copy_link}, true},
      {"embed", {}, OpenEmbed{}, seen.collection.has_value() && !state.environment.embedded},
      {"print", {}, Ask{Action::print}, true},
      {"own", {}, Ask{Action::add_own}, takes_own(state)},
      {"export", {}, OpenDialog{Dialog::exports}, seen.collection.has_value()},
      {"save-offline", {}, Ask{Action::save_offline},
       keeping == Keeping::offer || keeping == Keeping::refused ||
           (keeping == Keeping::saved && state.offline.lacking > 0)},
      {"cancel-offline", {}, Ask{Action::cancel_offline}, keeping == Keeping::saving},
      {"forget-offline", {}, Ask{Action::forget_offline}, keeping == Keeping::saved},
      {"reload-page", {}, Ask{Action::reload_page}, keeping == Keeping::update},
      {swedish ? "language-en" : "language-sv", {}, SetLanguage{swedish ? view::Language::en : view::Language::sv}, true},
      {is_dark ? "theme-light" : "theme-dark", {}, SetTheme{is_dark ? Theme::light : Theme::dark}, true},
      {"theme-system", {}, SetTheme{Theme::system}, state.settings.theme != Theme::system},
      {state.settings.view == ViewMode::page ? "view-canvas" : "view-page", {},
       SetView{state.settings.view == ViewMode::page ? ViewMode::automatic : ViewMode::page}, true},
      {single ? "single-keys-off" : "single-keys-on", {}, SetSingleKeys{single ? SingleKeys::off : SingleKeys::on}, true},
      {"keys", {"?"}, OpenDialog{Dialog::keys}, true},
      {"palette", {"Ctrl+k", "Alt+p"}, OpenDialog{Dialog::palette}, true},
  };
  std::ranges::move(rest, std::back_inserter(commands));
  return commands;
}

std::optional<Command> named_command(const Named& message, const State& state, const Seen& seen) {
  const std::string& name = message.name;
  if (name == "reading") return Reading{message.number};
  if (name == "cite") return Cite{message.number, message.text};
  if (name == "pin" && message.number > 0) return ActOnDesk{DeskAct::pin, message.text, "", message.number};
  if (name == "note" && message.number > 0) return ActOnDesk{DeskAct::pin_with_note, message.text, "", message.number};
  if (name == "show-fact") return ShowFact{message.number};
  if (name == "point-at-fact") return PointAtFact{message.number};
  if (name == "show-repair") return ShowRepair{message.number};
  if (name == "show-hit") return ShowHit{message.number};
  if (name == "show-paragraph") return ShowParagraph{message.number};
  if (name == "suggest") return Suggest{message.text};
  if (name == "find-words") return FindInPaper{message.text};
  if (name == "find-close") return FindInPaper{};
  if (name == "next-suggestion") return StepSuggestion{Step::next};
  if (name == "previous-suggestion") return StepSuggestion{Step::previous};
  if (name == "choose-suggestion") return ChooseSuggestion{message.number};
  if (name == "code-copied") return Ask{Action::note_copied};
  if (name == "close-dialog") return OpenDialog{Dialog::none};
  if (name == "close-sheet") return OpenSheet{Sheet::none};
  if (name == "embed" && !state.environment.embedded) return OpenEmbed{message.number, message.text};
  const auto commands = named_commands(state, seen);
  const auto command = std::ranges::find(commands, name, &NamedCommand::name);
  if (command == commands.end() || !command->available) return std::nullopt;
  return command->command;
}

bool is_single(std::string_view keys) {
  return keys.find('+') == keys.npos && keys != "Escape";
}

}  // namespace diarium::app
