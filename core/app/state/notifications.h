// app/state/notifications: changes the state by what the shell reports itself, without a wish of the reader's.
#pragma once
#include <string>

#include "app/state/message.h"
#include "app/state/reduce.h"

namespace diarium::app {

/// The window and the machine. The language is the dearest of the browser's that we speak, Swedish where it names neither, until the
/// reader has chosen one.
[[nodiscard]] State apply_notification(State state, const Surroundings& around);
/// What the reader chose on an earlier visit.
[[nodiscard]] State apply_notification(State state, const Stored& stored);
[[nodiscard]] State apply_notification(State state, const Offline& offline);
/// The desk that is kept, or a file that the reader brought: it becomes one with what is here. What is none changes nothing, and is
/// reported (DeskState::wrong).
[[nodiscard]] State apply_notification(State state, const ReceivedDesk& received);
/// The case of the place has another id in the collection that is open now.
[[nodiscard]] State with_case(State state, std::string id);
/// What it shows is seen: a paper that was just opened begins where the place says, other words that are sought in it are lit from where
/// the reader is, and the history knows what was opened, where one is kept. `shown`: the paper that was on the screen; null: none was.
[[nodiscard]] Reduced arrive_at_seen(Reduced reduced, const State& before, const Seen& seen, const view::DocumentPage* shown);

}  // namespace diarium::app
