// diarium stem: the stem of each word on stdin.
#include "cli/command.h"
#include "cli/files.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    at = end + 1;
  }
  return lines;
}

Status run(const Call&) {
  const auto bytes = read_stdin();
  if (!bytes) return complain("stdin", bytes.error()), Status::failed;
  if (bytes->empty()) return Status::done;
  Warnings warnings;
  const auto text = text_as_read(*bytes, "stdin", warnings);
  complain("stdin", warnings);
  if (!text) return complain("stdin", text.error()), Status::failed;
  const auto words = lines_of(*text);
  const auto found = stems(words);
  for (std::size_t i = 0; i < words.size(); ++i) print(words[i] + "\t" + found[i] + "\n");
  return Status::done;
}

}  // namespace

Command stem_command() {
  return {"stem", "", "words on stdin, one a line; «word TAB stem» out", "", {0, 0, {}}, run};
}

}  // namespace diarium::cli
