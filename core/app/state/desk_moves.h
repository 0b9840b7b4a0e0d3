// app/state/desk_moves: what becomes of the state when the reader does something with the desk.
#pragma once
#include <string_view>

#include "app/state/reduce.h"

namespace diarium::app {

/// The pins that the place shows, in their order; the collection is the place's section: «utan» those in none.
[[nodiscard]] std::vector<const desk::Pin*> pins_shown(const State& state);
inline constexpr std::string_view in_no_collection = "utan";

void pin_words(Reduced& out, const PinWords& wish, const Seen& seen);
void keep_pin(Reduced& out, const KeepPin& wish);
void save_search(Reduced& out, const SaveSearch& wish);
void keep_search(Reduced& out, const KeepSearch& wish);
void keep_visit(Reduced& out, const KeepVisit& wish);
void act_on_desk(Reduced& out, const ActOnDesk& wish);
void give_collection(Reduced& out, const GiveCollection& wish);
void open_desk_dialog(State& state, const OpenDeskDialog& wish);
/// A place was opened: the history knows it, where one is kept.
[[nodiscard]] State with_opened(State state, std::string address, std::string title);

}  // namespace diarium::app
