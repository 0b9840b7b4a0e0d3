// diarium outline: how a paper is built.
#include "cli/command.h"
#include "cli/files.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

Status run(const Call& call) {
  const std::string& file = call.arguments.operands().front();
  const auto bytes = read_file(file, source::size_limit);
  if (!bytes) return complain(file, bytes.error()), Status::failed;
  Warnings warnings;
  const auto json = outline_json(*bytes, file, warnings);
  complain(file, warnings);
  if (!json) return complain(file, json.error()), Status::failed;
  print(*json);
  return Status::done;
}

}  // namespace

Command outline_command() {
  return {"outline",
          "FILE",
          "pages, headings, paragraphs and att-satser as JSON",
          "Keys: file, chars, format, pages, blocks, clauses; offsets are code points, end exclusive.\n",
          {1, 1, {}},
          run};
}

}  // namespace diarium::cli
