// diarium gaps: what papers cite and lack, with letters that ask for it, and where they contradict each other, as JSON.
#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/ocr.h"

namespace diarium::cli {
namespace {

constexpr Option gaps_options[] = {
    {"--jobs", "N", "threads that read a folder (the machine's; one in WebAssembly)"},
    lexicon_option,
    ocr_option,
};

Status run_gaps(const Call& call) { return answer_with(call, "gaps", gaps_json); }

}  // namespace

Command gaps_command() {
  return {
      "gaps",
      "FILE.dia | DIR | FILE...",
      "what papers cite and lack, each with a letter that asks for it; claims that disagree, as questions",
      "JSON keys: gaps, conflicts, more_gaps, more_conflicts (core/export/json/gaps_json.h); a part of a compound file is\n"
      "id#n. Laws are no gaps: they are published. A letter bears no address and no sender.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, gaps_options},
      run_gaps};
}

}  // namespace diarium::cli
