#include "app/state/reduce.h"

#include "desk/codec.h"
#include "desk/merge.h"

namespace diarium::app {
namespace {

view::Language language_of(const std::vector<std::string>& languages) {
  for (const std::string& language : languages) {
    if (language.starts_with("sv")) return view::Language::sv;
    if (language.starts_with("en")) return view::Language::en;
  }
  return view::Language::sv;
}

}  // namespace

State apply_notification(State state, const Surroundings& around) {
  state.environment = around.environment;
  if (!around.environment.today.empty()) state.desk.today = around.environment.today;
  if (!state.language_chosen && !around.languages.empty()) state.settings.language = language_of(around.languages);
  return state;
}

State apply_notification(State state, const Stored& stored) {
  Settings& settings = state.settings;
  if (stored.language) settings.language = *stored.language;
  if (stored.theme) settings.theme = *stored.theme;
  if (stored.view) settings.view = *stored.view;
  if (stored.single_keys) settings.single_keys = *stored.single_keys;
  state.language_chosen = state.language_chosen || stored.language.has_value();
  return state;
}

State apply_notification(State state, const Offline& offline) {
  state.offline = offline;
  return state;
}

State apply_notification(State state, const ReceivedDesk& received) {
  const view::Language language = state.settings.language;
  if (received.is_file == ReceivedDesk::File::no) state.desk.kept = received.kept;
  if (received.text.empty()) return state;
  const auto read = desk::read_desk(received.text);
  if (!read) {
    if (received.is_file == ReceivedDesk::File::no) state.desk.foreign = true, state.desk.kept = DeskKept::memory;
    state.desk.wrong = view::word(language, read.error().fault == Fault::unsupported ? "desk.wrong_version" : "desk.wrong_file");
    return state;
  }
  desk::Desk both = received.is_file == ReceivedDesk::File::yes ? desk::with_file(*state.desk.now, *read) : desk::merged(*state.desk.now, *read);
  state.desk.wrong.clear();
  if (both == *state.desk.now) return state;
  if (received.is_file == ReceivedDesk::File::yes) state.desk.before = state.desk.now;
  state.desk.now = std::make_shared<const desk::Desk>(std::move(both));
  return state;
}

State with_case(State state, std::string id) {
  state.place.of_case = std::move(id);
  return state;
}

Reduced arrive_at_seen(Reduced out, const State& before, const Seen& seen, const view::DocumentPage* shown) {
  const Place &is = out.state.place, &was = before.place;
  const bool reads = is.screen == Screen::reader && seen.document, other_paper = was.screen != is.screen || was.paper != is.paper;
  if (reads && (other_paper || !shown || ((is.at || out.effects.history == History::keep) && was != is))) begin_reading(out, *seen.document);
  if (seen.document && before.find != out.state.find && finds(out.state)) begin_finding(out, *seen.document);
  if (reads && other_paper) note_opened(out.state, seen.document->paper.title);
  if (is.screen == Screen::of_case && seen.of_case && (was.screen != is.screen || was.of_case != is.of_case)) note_opened(out.state, seen.of_case->title);
  return out;
}

}  // namespace diarium::app
