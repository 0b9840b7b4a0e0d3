#include "app/state/told.h"

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

State told(State state, const Surroundings& around) {
  state.environment = around.environment;
  if (!state.language_chosen && !around.languages.empty()) state.settings.language = language_of(around.languages);
  return state;
}

State told(State state, const Stored& stored) {
  Settings& settings = state.settings;
  if (stored.language) settings.language = *stored.language;
  if (stored.theme) settings.theme = *stored.theme;
  if (stored.view) settings.view = *stored.view;
  if (stored.single_keys) settings.single_keys = *stored.single_keys;
  state.language_chosen = state.language_chosen || stored.language.has_value();
  return state;
}

State told(State state, const Offline& offline) {
  state.offline = offline;
  return state;
}

State with_case(State state, std::string id) {
  state.place.of_case = std::move(id);
  return state;
}

}  // namespace diarium::app
