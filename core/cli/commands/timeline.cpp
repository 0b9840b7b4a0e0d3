// diarium timeline: what happened when, as JSON.
#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/ocr.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

constexpr Option timeline_options[] = {
    {"--today", "YYYY-MM-DD", "the day that the clocks are read at (the last day that a paper bears)"},
    {"--jobs", "N", "threads that read a folder (the machine's; one in WebAssembly)"},
    lexicon_option,
    ocr_option,
};

Status run_timeline(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("timeline", jobs.error());
  relations::TimelineOptions options;
  if (const auto today = call.arguments.value("--today")) {
    options.today = relations::day_of(*today);
    if (!options.today.known())
      return misused("timeline",
                     {Fault::unsupported, "option --today needs a day as YYYY-MM-DD, not \"" + *today + "\"", ""});
  }
  const std::string& subject = call.arguments.operands().front();
  const auto opened = open_operands(call, *jobs);
  if (!opened) return complain(subject, opened.error()), Status::failed;
  const auto json = timeline_json(opened->pack, options, opened->source());
  if (!json) return complain(subject, json.error()), Status::failed;
  print(*json);
  return Status::done;
}

}  // namespace

Command timeline_command() {
  return {
      "timeline",
      "FILE.dia | DIR | FILE... [--today DAY]",
      "what happened when; days between which undated papers were written; the one-year clock of motions",
      "JSON keys: today, events, clock, undated, more (core/export/json/timeline_json.h); a part of a compound file is "
      "id#n.\n"
      "A date that stands in a text has \"read\": true; one that is concluded names its rule and the words that tell.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, timeline_options},
      run_timeline};
}

}  // namespace diarium::cli
