#include "app/view_inputs.h"

#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/state/desk_moves.h"

namespace diarium::app {
namespace {

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
