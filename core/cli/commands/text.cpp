// diarium text: a paper as read, on which all offsets count.
#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/paper_bytes.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

constexpr Option text_options[] = {ocr_option};

Status run_text(const Call& call) {
  const std::string& file = call.arguments.operands().front();
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("text", ocr.error());
  const auto bytes = paper_bytes(file, *ocr);
  if (!bytes) return complain(file, bytes.error()), Status::failed;
  Warnings warnings;
  const auto text = text_as_read(*bytes, file, warnings);
  complain(file, warnings);
  if (!text) return complain(file, text.error()), Status::failed;
  print(*text);
  return Status::done;
}

}  // namespace

Command text_command() {
  return {"text", "FILE [--ocr WISH]", "the text as read, in UTF-8; all offsets of the file count on it", "", {1, 1, text_options}, run_text};
}

}  // namespace diarium::cli
