// diarium stem: the stem of each word on stdin.
#include "cli/call/command.h"
#include "cli/call/lines.h"
#include "cli/disk/files.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

Status run_stem(const Call&) {
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
  return {"stem", "", "words on stdin, one a line; «word TAB stem» out", "", {0, 0, {}}, run_stem};
}

}  // namespace diarium::cli
