// diarium outline: how a paper is built.
#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"
#include "cli/papers/pile.h"

namespace diarium::cli {
namespace {

constexpr Option outline_options[] = {
    lexicon_option,
    ocr_option,
    {"--pile", "DIR", "learn names and terms from the undamaged papers below DIR, as a pack of DIR does"},
};

Status run_outline(const Call& call) {
  const std::string& file = call.arguments.operands().front();
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("outline", ocr.error());
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  const auto folder = call.arguments.value("--pile");
  const auto pile = folder ? papers_below(*folder) : std::vector<std::string>();
  if (!pile) return complain(*folder, pile.error()), Status::failed;
  PileRepair repair = repair_of(*lexicon, *pile, 1);
  auto bytes = paper_bytes(file, *ocr);
  if (!bytes) return complain(file, bytes.error()), Status::failed;
  Warnings warnings;
  const auto json = outline_json({file, std::move(*bytes)}, repair, warnings);
  complain(file, warnings);
  if (!json) return complain(file, json.error()), Status::failed;
  print(*json);
  return Status::done;
}

}  // namespace

Command outline_command() {
  return {
      "outline",
      "FILE [--pile DIR] [--lexicon FILE] [--ocr WISH]",
      "pages, headings, paragraphs and att-satser as JSON",
      "Keys: file, chars, format, pages, blocks, clauses; offsets are code points of the file as read, end exclusive.\n"
      "A paper with damaged letters is told repaired.\n",
      {1, 1, outline_options},
      run_outline};
}

}  // namespace diarium::cli
