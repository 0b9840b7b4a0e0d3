// app/state/desk_moves: what becomes of the state when the reader does something with the desk.
#pragma once
#include <string_view>

#include "app/state/reduce.h"

namespace diarium::app {

/// The collection that the place shows: its id, «utan» for what is in none; empty: all, also where the place names one that is not there.
[[nodiscard]] std::string_view section_shown(const State& state);
/// The pins of it, in their order.
[[nodiscard]] std::vector<const desk::Pin*> pins_shown(const State& state);
[[nodiscard]] std::vector<const desk::Pin*> pins_of(const desk::Desk& desk, std::string_view section);
inline constexpr std::string_view in_no_collection = "utan";

void act_on_desk(Reduced& out, const ActOnDesk& asked, const Seen& seen);
/// Whether it leaves an open dialog open, or reads it before it closes it.
[[nodiscard]] bool keeps_dialog(DeskAct act);

// What Application found out for an act.
[[nodiscard]] Reduced with_pin(State state, desk::Pin pin, AlsoNote note);
[[nodiscard]] Reduced with_search(State state, desk::Search search);
[[nodiscard]] Reduced with_visit(State state, std::vector<std::uint32_t> papers);
/// The place was opened: the history knows it, where one is kept.
void note_opened(State& state, std::string title);

}  // namespace diarium::app
