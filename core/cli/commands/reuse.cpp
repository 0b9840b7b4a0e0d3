// diarium reuse: which papers share wording, as JSON.
#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/ocr.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

constexpr Option reuse_options[] = {
    {"--run", "N", "words of the shortest run that is told (6)"},
    {"--pairs", "N", "partners told for each paper, the closest (12)"},
    {"--jobs", "N", "threads that read a folder (the machine's; one in WebAssembly)"},
    lexicon_option,
    ocr_option,
};

Status run_reuse(const Call& call) {
  relations::WordingOptions options;
  const auto run_words = call.arguments.number("--run", 3, options.run);
  if (!run_words) return misused("reuse", run_words.error());
  const auto pairs = call.arguments.number("--pairs", 1, options.pairs_a_part);
  if (!pairs) return misused("reuse", pairs.error());
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("reuse", jobs.error());
  options.run = *run_words;
  options.pairs_a_part = *pairs;

  const std::string& subject = call.arguments.operands().front();
  const auto opened = open_operands(call, *jobs);
  if (!opened) return complain(subject, opened.error()), Status::failed;
  const auto written = write_reuse(opened->pack, options, opened->source(), print);
  if (!written) return complain(subject, written.error()), Status::failed;
  return Status::done;
}

}  // namespace

Command reuse_command() {
  return {
      "reuse",
      "FILE.dia | DIR | FILE... [--run N] [--pairs N]",
      "which papers share wording: runs, swaps, what was dropped, added and moved",
      "JSON keys: pairs (of two papers), within (of one paper), more (core/export/json/wording_json.h); a part of a\n"
      "compound file is id#n. Formulae that many papers share are told apart and not counted as kept. Direction is told only where dates decide it.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, reuse_options},
      run_reuse};
}

}  // namespace diarium::cli
