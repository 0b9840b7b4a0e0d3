// cli/call/command: one command of `diarium`: what it takes, what it says of itself, what it does.
#pragma once
#include <string>
#include <string_view>

#include "cli/call/arguments.h"
#include "cli/call/console.h"

namespace diarium::cli {

/// What a command is called with.
struct Call {
  Arguments arguments;
  std::string beside;  ///< The folder that the program stands in (cli/main.cpp); the shell is looked for from there.
};

struct Command {
  std::string_view name;
  std::string_view operands;  ///< For the help: «FILE... [--out DIR]».
  std::string_view summary;   ///< One line.
  std::string_view details;   ///< Further lines of its own help; may be empty.
  Grammar grammar;
  Status (*run)(const Call& call) = nullptr;
};

// Each stands in a file of cli/commands, with those that read and tell as it does.
[[nodiscard]] Command add_command();
[[nodiscard]] Command cases_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command export_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command facts_command();
[[nodiscard]] Command gaps_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command learn_command();
[[nodiscard]] Command mcp_command();
[[nodiscard]] Command merge_command();
[[nodiscard]] Command outline_command();
[[nodiscard]] Command pack_command();
[[nodiscard]] Command personal_command();
[[nodiscard]] Command restore_command();
[[nodiscard]] Command reuse_command();
[[nodiscard]] Command rules_command();
[[nodiscard]] Command run_command();
[[nodiscard]] Command search_command();
[[nodiscard]] Command site_command();
[[nodiscard]] Command split_command();
[[nodiscard]] Command stem_command();
[[nodiscard]] Command text_command();
[[nodiscard]] Command timeline_command();
[[nodiscard]] Command watch_command();
[[nodiscard]] Command withdraw_command();

}  // namespace diarium::cli
