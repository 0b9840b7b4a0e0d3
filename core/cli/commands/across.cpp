// diarium cases, gaps, reuse, timeline: what is told across papers, as JSON.
#include "cli/asked_papers.h"
#include "cli/disk/files.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"
#include "view/cases/case_search.h"
#include "view/panels/relations_in.h"

namespace diarium::cli {
namespace {

constexpr Option across_options[] = {asked_jobs_option, lexicon_option, ocr_option};

constexpr Option reuse_options[] = {
    {"--run", "N", "words of the shortest run that is told (6)"},
    {"--pairs", "N", "partners told for each paper, the closest (12)"},
    asked_jobs_option, lexicon_option, ocr_option};

constexpr Option timeline_options[] = {
    {"--today", "YYYY-MM-DD", "the day that the clocks are read at (the last day that a paper bears)"},
    asked_jobs_option, lexicon_option, ocr_option};

/// Runs a command on the papers of its operands. `tell`: prints what a pack and the texts of its files say.
template <class Tell>
Status tell_across(const Call& call, std::string_view command, Tell tell) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused(command, jobs.error());
  const std::string& subject = call.arguments.operands().front();
  const auto opened = open_operands(call, *jobs);
  if (!opened) return complain(subject, opened.error()), Status::failed;
  const Result<bool> done = tell(opened->pack, opened->source());
  if (!done) return complain(subject, done.error()), Status::failed;
  return Status::done;
}

Result<bool> printed(const Result<std::string>& json) {
  if (!json) return json.error();
  print(*json);
  return true;
}

/// The cases that a question finds, a line each.
Status print_cases(const std::string& file, const std::string& question) {
  const auto pack = open_pack(file);
  if (!pack) return complain(file, pack.error()), Status::failed;
  const auto related = pack->has_relations() ? view::relations_in(*pack) : relate(*pack);
  if (!related) return complain(file, related.error()), Status::failed;
  const view::CaseTable table = view::case_table(*pack, *related);
  const auto found = view::find_cases(*pack, table, question);
  if (!found) return complain(file, found.error()), Status::failed;
  print(found->rows.empty()
            ? "no case answers this\n"
            : counted(found->rows.size(), "case") + (found->some ? " with some of the words, none with all\n" : "\n"));
  if (found->partial) print("the question asks for more than is searched at once: there may be more\n");
  for (const std::string& filter : found->unmet) print("no case has: " + filter + "\n");
  for (const std::string& line : reading_notes(found->plain.query, found->readings)) print(line + "\n");
  for (std::size_t i = 0; i < found->rows.size(); ++i) {
    const view::CaseRow& row = table.rows[found->rows[i]];
    std::string line =
        std::to_string(i + 1) + ". " + row.of_case->title + " (" + row.of_case->id + "): " + view::outcome_value(row);
    for (const relations::Verdict* verdict : view::sent_back(row)) line += ", " + verdict->outcome + ": " + verdict->by;
    print(line + "\n");
  }
  return Status::done;
}

/// What looks like the path of a file asks nothing: that may be mistyped. «2031/417» is a case.
bool is_question(const std::string& operand) {
  const auto is_digit = [&](std::size_t at) { return at < operand.size() && operand[at] >= '0' && operand[at] <= '9'; };
  const std::size_t slash = operand.find('/');
  if (slash != operand.npos && !(is_digit(slash - 1) && is_digit(slash + 1))) return false;
  return !is_paper_name(operand) && !operand.ends_with(".dia") && kind_of(operand) == Kind::nothing;
}

Status run_cases(const Call& call) {
  const auto& operands = call.arguments.operands();
  if (operands.size() == 2 && operands[0].ends_with(".dia") && is_question(operands[1]))
    return print_cases(operands[0], operands[1]);
  return tell_across(call, "cases", [](const index::Pack& pack, const SourceText& source) {
    return printed(cases_json(pack, source));
  });
}

Status run_gaps(const Call& call) {
  return tell_across(call, "gaps", [](const index::Pack& pack, const SourceText& source) {
    return printed(gaps_json(pack, source));
  });
}

Status run_reuse(const Call& call) {
  relations::WordingOptions options;
  const auto run_words = call.arguments.number("--run", 3, options.run);
  if (!run_words) return misused("reuse", run_words.error());
  const auto pairs = call.arguments.number("--pairs", 1, options.pairs_a_part);
  if (!pairs) return misused("reuse", pairs.error());
  options.run = *run_words;
  options.pairs_a_part = *pairs;
  return tell_across(call, "reuse", [&](const index::Pack& pack, const SourceText& source) -> Result<bool> {
    const auto written = write_reuse(pack, options, source, print);
    if (!written) return written.error();
    return true;
  });
}

Status run_timeline(const Call& call) {
  relations::TimelineOptions options;
  if (const auto today = call.arguments.value("--today")) {
    options.today = relations::day_of(*today);
    if (!options.today.known())
      return misused("timeline",
                     {Fault::unsupported, "option --today needs a day as YYYY-MM-DD, not \"" + *today + "\"", ""});
  }
  return tell_across(call, "timeline", [&](const index::Pack& pack, const SourceText& source) {
    return printed(timeline_json(pack, options, source));
  });
}

}  // namespace

Command cases_command() {
  return {
      "cases",
      "FILE.dia [QUESTION] | DIR | FILE...",
      "which papers are one case: what was asked, what each stage answered, who did what, who objected and why",
      "With QUESTION, words or filters as of diarium search: the cases that it finds and their outcome, a line each, "
      "the best first.\n"
      "JSON keys: cases, people, coalitions, shared_grounds (core/export/json/cases_json.h); a part of a compound file "
      "is\n"
      "id#n. What no paper says is told as such: a proposal without an answer has no fate, a case without a decision\n"
      "has the final outcome \"unknown\". How a question is answered is judged by its words, not read.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, across_options},
      run_cases};
}

Command gaps_command() {
  return {
      "gaps",
      "FILE.dia | DIR | FILE...",
      "what papers cite and lack, each with a letter that asks for it; claims that disagree, as questions",
      "JSON keys: gaps, conflicts, more_gaps, more_conflicts (core/export/json/across_json.h); a part of a compound "
      "file is\n"
      "id#n. Laws are no gaps: they are published. A letter bears no address and no sender.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, across_options},
      run_gaps};
}

Command reuse_command() {
  return {
      "reuse",
      "FILE.dia | DIR | FILE... [--run N] [--pairs N]",
      "which papers share wording: runs, swaps, what was dropped, added and moved",
      "JSON keys: pairs (of two papers), within (of one paper), more (core/export/json/across_json.h); a part of a\n"
      "compound file is id#n. Formulae that many papers share are told apart and not counted as kept. Direction is told"
      " only where dates decide it.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, reuse_options},
      run_reuse};
}

Command timeline_command() {
  return {
      "timeline",
      "FILE.dia | DIR | FILE... [--today DAY]",
      "what happened when; days between which undated papers were written; the one-year clock of motions",
      "JSON keys: today, events, clock, undated, more (core/export/json/across_json.h); a part of a compound file is "
      "id#n.\n"
      "A date that stands in a text has \"read\": true; one that is concluded names its rule and the words that tell.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, timeline_options},
      run_timeline};
}

}  // namespace diarium::cli
