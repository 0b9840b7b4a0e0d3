// diarium learn: what undamaged papers teach the damaged ones, counted apart from packing them, so that a collection may be packed
// in parts on many machines.
#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/parts.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"
#include "cli/targets/target_file.h"

namespace diarium::cli {
namespace {

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
