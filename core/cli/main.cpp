// diarium: the command. Sorts what was typed and hands it to one command.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "base/letters.h"
#include "cli/call/command.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

/// The first file of the name in the folders of PATH.
fs::path in_path(const std::string& name) {
  const char* path = std::getenv("PATH");
  for (std::string_view left = path ? path : ""; !left.empty();) {
    const fs::path file = fs::path(take_until(left, ':')) / name;
    std::error_code wrong;
    if (fs::is_regular_file(file, wrong)) return file;
  }
  return {};
}

/// The folder of a program that was started as `typed` («bin/diarium»): a bare name is looked for in PATH, as the one
/// who started it did, and a link leads to where it stands. Empty where neither tells.
std::string program_folder(const std::string& typed) {
  const fs::path file = typed.find('/') == typed.npos ? in_path(typed) : fs::path(typed);
  if (file.empty()) return {};
  std::error_code wrong;
  const fs::path whole = fs::canonical(file, wrong);
  return (wrong ? file : whole).parent_path().string();
}

std::vector<Command> commands() {
  return {facts_command(),  restore_command(), text_command(), outline_command(), pack_command(), check_command(),
          search_command(), run_command(),     stem_command(), split_command(),   site_command(),  watch_command(),
          reuse_command(),  cases_command(),   timeline_command(), gaps_command(),  export_command(),
          import_command(), personal_command(), mcp_command(), learn_command(), merge_command(),
          add_command(),     withdraw_command(), explain_command(), rules_command()};
}

std::string padded(std::string_view words, std::size_t width) {
  std::string out(words);
  if (out.size() < width) out.resize(width, ' ');
  return out;
}

std::string overview() {
  std::string help =
      "diarium " DIARIUM_VERSION ": reads council papers, packs, searches and publishes them\n\n"
      "usage: diarium COMMAND ARGUMENTS\n\n";
  for (const Command& command : commands()) help += "  " + padded(command.name, 9) + std::string(command.summary) + "\n";
  return help +
         "\nPapers are " + source::paper_files() + ".\n"
         "`diarium COMMAND --help` tells more. `--` ends the options.\n"
         "Exit status: 0 done; 1 done, but an input was skipped (listed on stderr); pack, site, watch and add end so\n"
         "with --strict only; 2 bad usage, nothing could be read, a program that reads files is missing, or damage was found.\n";
}

std::string help_of(const Command& command) {
  std::string help = "usage: diarium " + std::string(command.name) + " " + std::string(command.operands) + "\n\n" +
                     std::string(command.summary) + "\n" + std::string(command.details);
  if (!command.grammar.options.empty()) help += "\n";
  for (const Option& option : command.grammar.options) {
    const std::string typed = std::string(option.name) + (option.value.empty() ? "" : " ") + std::string(option.value);
    help += "  " + padded(typed, 16);
    for (const std::string_view word : option.words) help += std::string(word) + ", ";
    help += std::string(option.help) + "\n";
  }
  return help;
}

bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  return std::find(words.begin(), end, "--help") != end;
}

Status run(const std::string& beside, std::vector<std::string> words) {
  if (words.empty()) {
    note(overview());
    return Status::failed;
  }
  const std::string name = words.front();
  if (name == "--help" || name == "-h" || name == "help") {
    print(overview());
    return Status::done;
  }
  if (name == "--version") {
    print("diarium " DIARIUM_VERSION "\n");
    return Status::done;
  }
  const auto all = commands();
  const auto command = std::ranges::find(all, name, &Command::name);
  if (command == all.end()) {
    note("diarium: there is no command \"" + name + "\"; see diarium --help");
    return Status::failed;
  }
  words.erase(words.begin());
  if (asks_for_help(words)) {
    print(help_of(*command));
    return Status::done;
  }
  auto arguments = Arguments::parse(words, command->grammar);
  if (!arguments) return misused(name, arguments.error());
  return command->run({std::move(*arguments), beside});
}

/// Nothing can be given back here, and nothing half done stands in the place of what was: the next start clears it
/// away.
[[noreturn]] void out_of_memory() {
  std::fputs(
      "diarium: there is not enough memory; nothing was changed. Fewer --jobs or fewer papers at once need less\n",
      stderr);
  std::_Exit(static_cast<int>(Status::failed));
}

}  // namespace

}  // namespace diarium::cli

int main(int count, char** words) {
  using namespace diarium::cli;
  std::set_new_handler(out_of_memory);
  const std::string beside = program_folder(count > 0 ? words[0] : "");
  std::vector<std::string> typed;
  for (int i = 1; i < count; ++i) typed.emplace_back(words[i]);
  return static_cast<int>(finish_output(run(beside, std::move(typed))));
}
