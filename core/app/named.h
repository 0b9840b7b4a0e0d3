// app/named: every command that has a name: what the palette lists, what keys call, what tests press.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "app/state/command.h"
#include "app/state/message.h"
#include "app/state/seen.h"
#include "app/state/state.h"

namespace diarium::app {

struct NamedCommand {
  std::string_view name;                ///< «next-hit»; its words are «command.next-hit».
  std::vector<std::string_view> keys;   ///< As KeyboardEvent.key, with modifiers before «+», steps divided by a space: «g s», «Ctrl+k».
  Command command;
  bool available = true;                ///< False: it would do nothing here; the palette leaves it out.
};

/// All of them, in the palette's order.
[[nodiscard]] std::vector<NamedCommand> named_commands(const State& state, const Seen& seen);

/// The command of a message, also of those that only the shell sends; nothing if no command has the name.
[[nodiscard]] std::optional<Command> named_command(const Named& message, const State& state, const Seen& seen);

/// True for keys of printable characters without a modifier: those that a reader can switch off.
[[nodiscard]] bool is_single(std::string_view keys);

}  // namespace diarium::app
