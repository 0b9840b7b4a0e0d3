// app/state/reduce: the only code that changes state. Pure: the same state, command and views give the same answer.
#pragma once
#include "app/state/command.h"
#include "app/state/effect.h"
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app {

struct Reduced {
  State state;
  Effects effects;
};

/// What a command makes of the state, and what it asks of the world.
///
/// in        `seen`: what the state shows now; a number that is not in it (a fact, a hit, a row) changes nothing.
/// returns   a state whose place is canonical.
[[nodiscard]] Reduced reduce(State state, const Command& command, const Seen& seen);

/// The paper of State::row: cards first, then rows, as they stand on the page. Null: none.
[[nodiscard]] const view::PaperRow* current_row(const State& state, const Seen& seen);
/// How many papers StepResult can reach.
[[nodiscard]] std::uint32_t row_count(const State& state, const Seen& seen);

}  // namespace diarium::app
