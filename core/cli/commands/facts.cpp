// diarium facts: what each paper states, as JSON.
#include <set>

#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"
#include "cli/targets/target_folder.h"

namespace diarium::cli {
namespace {

constexpr Option facts_options[] = {{"--out", "DIR", "write DIR/NAME.json, one a file, instead of JSON Lines on stdout"},
                              force_option,
                              lexicon_option,
                              ocr_option};

/// NAME.json of each file. NAME: its name without ending; of files with the same, the later ones get «-2», «-3».
std::vector<std::string> output_names(const std::vector<std::string>& files) {
  std::set<std::string> taken;
  for (const std::string& file : files) taken.insert(stem_of(file));
  std::set<std::string> given;
  std::vector<std::string> names;
  for (const std::string& file : files) {
    const std::string wanted = stem_of(file);
    std::string name = wanted;
    for (int next = 2; given.contains(name) || (name != wanted && taken.contains(name)); ++next)
      name = wanted + "-" + std::to_string(next);
    if (name != wanted) note("diarium: " + file + ": another file has this name; written as " + name + ".json");
    given.insert(name);
    names.push_back(name + ".json");
  }
  return names;
}

/// The facts of one file: printed, or written to `target` as `name`.
Result<bool> state(const std::string& file, TargetFolder* target, const std::string& name, PileRepair& repair, Ocr ocr) {
  auto bytes = paper_bytes(file, ocr);
  if (!bytes) return bytes.error();
  Warnings warnings;
  const auto json = facts_json({file, std::move(*bytes)}, repair, warnings);
  complain(file, warnings);
  if (!json) return json.error();
  if (target) return target->write(name, *json + "\n");
  print(*json + "\n");
  return true;
}

Status run_facts(const Call& call) {
  const auto& files = call.arguments.operands();
  const auto folder = call.arguments.value("--out");
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("facts", ocr.error());
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  PileRepair repair = repair_of(*lexicon, files, 1);
  const auto names = folder ? output_names(files) : std::vector<std::string>(files.size());
  auto target = open_added(call, "facts", names);
  if (!target) return complain(*folder, target.error()), Status::failed;
  std::size_t failed = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto done = state(files[i], *target ? &**target : nullptr, names[i], repair, *ocr);
    if (done) continue;
    complain(files[i], done.error());
    if (lacks_reader(done.error())) return Status::failed;
    ++failed;
  }
  if (*target)
    if (const auto written = (*target)->finish(); !written) return complain(*folder, written.error()), Status::failed;
  return failed == 0 ? Status::done : failed < files.size() ? Status::skipped : Status::failed;
}

}  // namespace

Command facts_command() {
  return {"facts",
          "FILE... [--out DIR] [--force] [--lexicon FILE] [--ocr WISH]",
          "what each paper states: type, body, persons, proposals, decision, dissent, dates",
          "One JSON object a file; offsets are code points of the file as read, end exclusive.\n"
          "A paper with damaged letters is read repaired: names are spelt right, quotations are the file's own. Of\n"
          "several FILEs the undamaged ones teach the others names and terms.\n",
          {1, SIZE_MAX, facts_options},
          run_facts};
}

}  // namespace diarium::cli
