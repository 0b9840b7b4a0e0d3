// diarium merge: segments and packs become one pack.
#include <algorithm>

#include "cli/call/command.h"
#include "cli/call/console.h"
#include "cli/collection/become.h"
#include "cli/disk/files.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/parts.h"
#include "cli/papers/workers.h"
#include "cli/targets/target_file.h"

namespace diarium::cli {
namespace {

constexpr Option merge_options[] = {
    {"-o", "FILE.dia", "where the pack goes (must be given)"},
    {"--withdraw", "FILE", "names of files, one a line, whose papers are left out"},
    {"--no-relations", "", "nothing that is told across papers: no cases, shared wording, timeline and gaps"},
    {"--no-wording", "", "all that is told across papers but shared wording"},
    corrections_option,
    {"--jobs", "N", "threads (the machine's; one in WebAssembly)"},
    force_option,
};

Result<std::set<std::string>> names_to_withdraw(const std::optional<std::string>& file) {
  std::set<std::string> names;
  if (!file) return names;
  const auto bytes = read_file(*file, source::size_limit);
  if (!bytes) return Error{bytes.error().fault, bytes.error().what, *file};
  for (const std::string& name : lines_of(*bytes))
    if (!name.empty()) names.insert(name);
  return names;
}

Status run_merge(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("merge", jobs.error());
  const auto out = call.arguments.value("-o");
  if (!out || out->empty()) return misused("merge", Error{Fault::unsupported, "say where the pack goes: -o FILE.dia", ""});
  auto target = TargetFile::open(*out, Written::pack, replaces(call));
  if (!target) return complain(*out, target.error()), Status::failed;
  const auto withdrawn = names_to_withdraw(call.arguments.value("--withdraw"));
  if (!withdrawn) return complain("--withdraw", withdrawn.error()), Status::failed;
  const auto opened = open_packs(call.arguments.operands());
  if (!opened) return complain("merge", opened.error()), Status::failed;
  const auto corrections = corrections_beside(*out, call.arguments.value("--corrections"), Masking::none);
  if (!corrections) return complain("merge", corrections.error()), Status::failed;
  const BecomeOptions options{*out,
                            call.arguments.has("--no-relations") ? Related::no
                            : call.arguments.has("--no-wording") ? Related::no_wording
                                                                 : Related::yes,
                            *withdrawn, *jobs, [&opened] { opened->rest(); }, *corrections};
  const auto collected = become_one(*target, opened->packs, options);
  if (!collected) return complain(*out, collected.error()), Status::failed;
  for (const std::string& name : collected->replaced) note(name + ": replaced by what a later pack has of it");
  tell_withdrawn(collected->withdrawn);
  Status status = Status::done;
  for (const std::string& name : *withdrawn) {
    if (std::ranges::binary_search(collected->withdrawn, name)) continue;
    note(name + ": no pack has a file of that name to withdraw");
    status = Status::skipped;
  }
  note(*out + ": " + counted(collected->papers, "paper") + " of " + counted(opened->packs.size(), "pack"));
  return status;
}

constexpr Option learn_options[] = {
    {"-o", "FILE.words", "where the words go (must be given)"},
    {"--part", "K/N", "only the K-th of N parts of the files"},
    {"--merge", "", "the operands are files that this command wrote: they become one"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    force_option,
};

Result<text::PileWords> words_of_files(const std::vector<std::string>& files) {
  text::PileWords all;
  for (const std::string& file : files) {
    const auto bytes = read_file(file, pack_limit);
    if (!bytes) return Error{bytes.error().fault, bytes.error().what, file};
    const auto words = text::PileWords::decode(*bytes);
    if (!words) return Error{words.error().fault, words.error().what, file};
    all.merge(*words);
  }
  return all;
}

Result<text::PileWords> words_of_folder(const std::string& folder, const std::optional<Part>& part, unsigned jobs) {
  const auto papers = papers_of(folder, part.value_or(Part{}));
  if (!papers) return papers.error();
  return learn_from(*papers, jobs);
}

Status run_learn(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("learn", jobs.error());
  const auto part = part_option(call.arguments);
  if (!part) return misused("learn", part.error());
  const auto out = call.arguments.value("-o");
  if (!out || out->empty()) return misused("learn", Error{Fault::unsupported, "say where the words go: -o FILE.words", ""});
  const auto& operands = call.arguments.operands();
  const bool merge = call.arguments.has("--merge");
  if (!merge && operands.size() != 1) return misused("learn", Error{Fault::unsupported, "one folder, or --merge and files", ""});
  if (merge && *part) return misused("learn", Error{Fault::unsupported, "--part is for a folder, not for --merge", ""});
  auto target = TargetFile::open(*out, Written::words, replaces(call));
  if (!target) return complain(*out, target.error()), Status::failed;
  const auto words = merge ? words_of_files(operands) : words_of_folder(operands.front(), *part, *jobs);
  if (!words) return complain(operands.front(), words.error()), Status::failed;
  const std::string bytes = words->encode();
  if (const auto written = target->write(*out, Written::words, bytes); !written) return complain(*out, written.error()), Status::failed;
  if (const auto done = target->finish(); !done) return complain(*out, done.error()), Status::failed;
  note(*out + ": " + counted(bytes.size(), "byte"));
  return Status::done;
}

}  // namespace

Command merge_command() {
  return {"merge",
          "PACK.dia... -o FILE.dia [--withdraw FILE] [--no-relations] [--no-wording] [--corrections FILE] [--jobs N] [--force]",
          "segments and packs become one pack",
          "Papers stand in bytewise order of the names of their files. Of segments (diarium pack --part) all of one build\n"
          "must be there, each once; then the pack is byte for byte that of one build. Of other packs a later one's file\n"
          "replaces an earlier one's of the same name, and keeps its id. What is told across papers is found anew, unless\n"
          "--no-relations says that nothing is. Memory does not grow with the texts.\n",
          {1, 1u << 20, merge_options},
          run_merge};
}

// diarium learn: what undamaged papers teach the damaged ones, counted apart from packing them, so that a collection may be packed
// in parts on many machines.
Command learn_command() {
  return {"learn",
          "DIR [--part K/N] -o FILE.words [--jobs N] [--force] | --merge FILE.words... -o FILE.words",
          "what undamaged papers teach damaged ones, for packs that are made in parts",
          "Each part of a large folder is counted by itself, the files become one with --merge, and diarium pack --part\n"
          "repairs by it: then every part has the same words, and the pack that diarium merge makes is that of one build.\n"
          "What cannot be read is passed over: diarium pack tells it.\n",
          {1, 1u << 20, learn_options},
          run_learn};
}

}  // namespace diarium::cli
