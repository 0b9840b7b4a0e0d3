// diarium restore: papers with their damaged letters repaired.
#include "cli/disk/files.h"
#include "cli/disk/tree.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"
#include "cli/targets/target_folder.h"

namespace diarium::cli {
namespace {

constexpr Option restore_options[] = {
    lexicon_option,
    ocr_option,
    {"--ledger", "", "the repairs as JSON instead of the text"},
    {"--out", "DIR", "write each paper to DIR under its own name (with --ledger, its name with .json)"},
    {"--pile", "DIR", "learn names and terms from the undamaged papers below DIR too"},
    force_option,
};

/// Pass 1: the words of the undamaged papers, those named and those of the pile. What cannot be read is told in pass 2,
/// or of the pile here.
Result<text::PileWords> learn(const Call& call) {
  text::PileWords words;
  const auto& files = call.arguments.operands();
  if (files.size() > 1)
    for (const std::string& file : files)
      if (const auto bytes = paper_bytes(file, Ocr{Ocr::Use::off})) learn_words(*bytes, file, words);
  const auto pile = call.arguments.value("--pile");
  if (!pile) return words;
  const auto entries = list_folder(*pile);
  if (!entries) return Error{entries.error().fault, entries.error().what, *pile};
  for (const Entry& entry : *entries) {
    if (!entry.problem.empty() || !is_paper_name(entry.path)) continue;
    const auto bytes = paper_bytes(join(*pile, entry.path), Ocr{Ocr::Use::off});
    if (bytes)
      learn_words(*bytes, entry.path, words);
    else if (lacks_reader(bytes.error()))
      return bytes.error();
    else
      complain(join(*pile, entry.path), bytes.error());
  }
  return words;
}

/// What a file is called in the folder of --out.
std::string output_name(const Call& call, const std::string& file) {
  return call.arguments.has("--ledger") ? stem_of(file) + ".json" : last_part(file);
}

/// Pass 2: one file, to stdout or to `target`. An undamaged one comes out as its bytes are.
Result<bool> restore_one(const Call& call, const std::string& file, text::Repairer* repairer, TargetFolder* target, Ocr ocr) {
  const auto bytes = paper_bytes(file, ocr);
  if (!bytes) return bytes.error();
  Warnings warnings;
  const auto restored = restore(*bytes, file, repairer, warnings);
  complain(file, warnings);
  if (!restored) return restored.error();
  const bool ledger = call.arguments.has("--ledger");
  const std::string& answer = ledger                                   ? restored->ledger
                             : restored->damaged || !restored->is_text ? restored->text
                                                                        : *bytes;
  if (target) return target->write(output_name(call, file), answer);
  print(answer);
  return true;
}

Status run_restore(const Call& call) {
  const auto& files = call.arguments.operands();
  if (files.size() > 1 && !call.arguments.has("--out"))
    return misused("restore", Error{Fault::unsupported, "say where several papers go: --out DIR", ""});
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("restore", ocr.error());
  const auto path = find_lexicon(call);
  if (!path) return complain("lexicon", path.error()), Status::failed;
  const auto lexicon = open_lexicon(*path);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  const auto words = learn(call);
  if (!words) return complain("--pile", words.error()), Status::failed;
  std::optional<text::Repairer> repairer;
  if (*lexicon) repairer.emplace(**lexicon, *words);
  std::vector<std::string> names;
  for (const std::string& file : files) names.push_back(output_name(call, file));
  auto target = open_added(call, "restore", names);
  if (!target) return complain(call.arguments.value("--out").value_or(""), target.error()), Status::failed;
  std::size_t failed = 0;
  for (const std::string& file : files) {
    const auto done = restore_one(call, file, repairer ? &*repairer : nullptr, *target ? &**target : nullptr, *ocr);
    if (done) continue;
    complain(file, done.error());
    if (lacks_reader(done.error())) return Status::failed;
    ++failed;
  }
  if (*target)
    if (const auto written = (*target)->finish(); !written)
      return complain(*call.arguments.value("--out"), written.error()), Status::failed;
  return failed == 0 ? Status::done : failed < files.size() ? Status::skipped : Status::failed;
}

}  // namespace

Command restore_command() {
  return {"restore",
          "FILE... [--ledger] [--out DIR] [--pile DIR] [--force] [--lexicon FILE] [--ocr WISH]",
          "a paper with its damaged letters (å, ä, ö) repaired, or the list of repairs",
          "An undamaged paper comes out byte for byte. Of several FILEs the undamaged ones teach the others names and\n"
          "terms. Offsets of the ledger are code points of the file as read, end exclusive.\n",
          {1, SIZE_MAX, restore_options},
          run_restore};
}

}  // namespace diarium::cli
