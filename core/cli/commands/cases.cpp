// diarium cases: which papers are one case, and what became of it, as JSON.
#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/ocr.h"

namespace diarium::cli {
namespace {

constexpr Option cases_options[] = {
    {"--jobs", "N", "threads that read a folder (the machine's; one in WebAssembly)"},
    lexicon_option,
    ocr_option,
};

Status run_cases(const Call& call) { return answer_with(call, "cases", cases_json); }

}  // namespace

Command cases_command() {
  return {
      "cases",
      "FILE.dia | DIR | FILE...",
      "which papers are one case: what was asked, what each stage answered, who did what, who objected and why",
      "JSON keys: cases, people, coalitions, shared_grounds (core/export/json/cases_json.h); a part of a compound file is\n"
      "id#n. What no paper says is told as such: a proposal without an answer has no fate, a case without a decision\n"
      "has the final outcome \"unknown\". How a question is answered is judged by its words, not read.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, cases_options},
      run_cases};
}

}  // namespace diarium::cli
