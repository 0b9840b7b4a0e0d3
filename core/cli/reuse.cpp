// diarium reuse: which papers share wording, as JSON.
#include <map>
#include <optional>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/folder.h"
#include "cli/lexicon.h"
#include "cli/packs.h"
#include "cli/pile.h"
#include "cli/workers.h"

namespace diarium::cli {
namespace {

constexpr Option options[] = {
    {"--run", "N", "words of the shortest run that is told (6)"},
    {"--pairs", "N", "partners told for each paper, the closest (12)"},
    {"--jobs", "N", "threads that read a folder (the machine's; one in WebAssembly)"},
    lexicon_option,
};

/// A pack and the files that its papers were read from; none of a pack file.
struct Opened {
  index::Pack pack;
  std::map<std::string, std::string> files;  ///< By the paper's name in the pack.
};

Result<Opened> open_made(std::string bytes, std::map<std::string, std::string> files) {
  auto pack = index::Pack::open(std::move(bytes));
  if (!pack) return pack.error();
  return Opened{std::move(*pack), std::move(files)};
}

Result<Opened> open_folder(const std::string& folder, unsigned jobs, const std::string& lexicon) {
  auto packed = pack_folder(folder, {jobs, WithFacts::yes, lexicon});
  if (!packed) return packed.error();
  const auto entries = list_folder(folder);
  if (!entries) return entries.error();
  std::map<std::string, std::string> files;
  for (const Entry& entry : *entries) files[entry.path] = join(folder, entry.path);
  return open_made(std::move(packed->bytes), std::move(files));
}

Result<Opened> open_files(const std::vector<std::string>& operands, const std::string& lexicon) {
  std::map<std::string, std::string> files;
  std::vector<std::string> names, paths;
  for (const std::string& path : operands) {
    const std::string name = path.substr(path.rfind('/') + 1);
    files[files.contains(name) ? path : name] = path;
  }
  for (const auto& [name, path] : files) names.push_back(name), paths.push_back(path);
  PileRepair repair = repair_of(lexicon, paths, 1);
  Packer packer(names);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    auto bytes = read_file(paths[i], source::size_limit);
    Warnings warnings;
    Result<index::Paper> paper = Error{};
    if (bytes)
      paper = read_paper({names[i], std::move(*bytes)}, WithFacts::yes, repair, warnings);
    else
      paper = bytes.error();
    if (!paper) return paper.error();
    complain(paths[i], warnings);
    packer.add(std::move(paper), std::move(warnings));
  }
  return open_made(std::move(packer).finish().bytes, std::move(files));
}

Result<Opened> open_operands(const Call& call, unsigned jobs) {
  const auto& operands = call.arguments.operands();
  if (operands.size() == 1 && operands.front().ends_with(".dia")) {
    auto pack = open_pack(operands.front());
    if (!pack) return pack.error();
    return Opened{std::move(*pack), {}};
  }
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return lexicon.error();
  if (operands.size() == 1 && kind_of(operands.front()) == Kind::folder)
    return open_folder(operands.front(), jobs, *lexicon);
  return open_files(operands, *lexicon);
}

Status run(const Call& call) {
  relations::WordingOptions wishes;
  const auto run_words = call.arguments.number("--run", 3, wishes.run);
  if (!run_words) return misused("reuse", run_words.error());
  const auto pairs = call.arguments.number("--pairs", 1, wishes.pairs_a_part);
  if (!pairs) return misused("reuse", pairs.error());
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("reuse", jobs.error());
  wishes.run = *run_words;
  wishes.pairs_a_part = *pairs;

  const std::string& subject = call.arguments.operands().front();
  const auto opened = open_operands(call, *jobs);
  if (!opened) return complain(subject, opened.error()), Status::failed;
  const auto source = [&](DocId paper) -> std::optional<std::string> {
    const auto file = opened->files.find(opened->pack.card(paper).name);
    if (file == opened->files.end()) return std::nullopt;
    const auto bytes = read_file(file->second, source::size_limit);
    if (!bytes) return std::nullopt;
    Warnings told_already;
    const auto text = text_as_read(*bytes, file->first, told_already);
    return text ? std::optional(*text) : std::nullopt;
  };
  const auto told = write_reuse(opened->pack, wishes, source, print);
  if (!told) return complain(subject, told.error()), Status::failed;
  return Status::done;
}

}  // namespace

Command reuse_command() {
  return {
      "reuse",
      "FILE.dia | DIR | FILE... [--run N] [--pairs N]",
      "which papers share wording: runs, swaps, what was dropped, added and moved",
      "JSON keys: pairs, more (core/export/wording_json.h); a part of a compound file is id#n. Formulae that many\n"
      "papers share are told apart and not counted as kept. Direction is told only where dates decide it.\n"
      "Offsets are code points of the files as read; of a pack, which has no files, those of the text before repair.\n",
      {1, SIZE_MAX, options},
      run};
}

}  // namespace diarium::cli
