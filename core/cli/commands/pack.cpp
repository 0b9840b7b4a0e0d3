// diarium pack: a folder of papers becomes one pack.
#include "cli/commands/command.h"
#include "cli/corrections.h"
#include "cli/disk/target_file.h"
#include "cli/papers/files.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"
#include "cli/report.h"

namespace diarium::cli {
namespace {

constexpr Option pack_options[] = {
    {"-o", "FILE.dia", "where the pack goes (DIR's name with .dia, in the present folder)"},
    {"--report", "", "a table of what was read of each file, and how well"},
    {"--json", "", "the report as JSON"},
    {"--corrections", "FILE", "what a reader says of the facts (corrections.json in DIR, if it is there)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--mask", "", "mask personal numbers, and tell what other personal data there is"},
    {"--no-facts", "", "text and search only"},
    {"--no-relations", "", "nothing that is told across papers: no cases, shared wording, timeline and gaps"},
    force_option,
    lexicon_option,
};

/// «papers» of «a/papers/»; «collection» where a folder has no name of its own.
std::string name_of(std::string folder) {
  while (folder.ends_with('/')) folder.pop_back();
  const std::string name = folder.substr(folder.rfind('/') + 1);
  return name.empty() || name == "." || name == ".." ? "collection" : name;
}

Status run_pack(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("pack", jobs.error());
  const std::string& folder = call.arguments.operands().front();
  const std::string out = call.arguments.value("-o").value_or(name_of(folder) + ".dia");
  auto target = TargetFile::open(out, Written::pack, replaces(call));
  if (!target) return complain(out, target.error()), Status::failed;
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  const auto with_facts = call.arguments.has("--no-facts") ? WithFacts::no : WithFacts::yes;
  const auto masking = call.arguments.has("--mask") ? Masking::personal_numbers : Masking::none;
  auto done = pack_folder(folder, {*jobs, with_facts, *lexicon, masking});
  if (!done) return complain(folder, done.error()), Status::failed;
  Packed& packed = *done;
  if (with_facts == WithFacts::yes) {
    const auto related = call.arguments.has("--no-relations") ? Related::no : Related::yes;
    auto whole = settled(std::move(packed.bytes), folder, {call.arguments.value("--corrections"), related, masking});
    if (!whole) return complain(folder, whole.error()), Status::failed;
    packed.bytes = std::move(*whole);
  }
  if (const auto written = target->write(out, Written::pack, packed.bytes); !written)
    return complain(out, written.error()), Status::failed;
  if (const auto done_writing = target->finish(); !done_writing) return complain(out, done_writing.error()), Status::failed;

  if (call.arguments.has("--report")) {
    const auto pack = index::Pack::open(packed.bytes);
    if (!pack) return complain(out, pack.error()), Status::failed;
    const auto told = call.arguments.has("--json") ? report_json(*pack, packed.files) : report(*pack, packed.files);
    if (!told) return complain(out, told.error()), Status::failed;
    print(*told);
  }
  note(out + ": " + counted(packed.papers, "paper") + ", " + counted(packed.bytes.size(), "byte") + ", " +
       counted(packed.skipped.size(), "file") + " skipped");
  return packed.skipped.empty() ? Status::done : Status::skipped;
}

}  // namespace

Command pack_command() {
  return {"pack",
          "DIR [-o FILE.dia] [--report [--json]] [--corrections FILE] [--jobs N] [--mask] [--no-facts] [--no-relations] [--force] [--lexicon FILE]",
          "reads a folder of papers and writes one pack",
          "Papers with damaged letters (å, ä, ö) are repaired, with names and terms learned from the others.\n"
          "Folders in it are read too, in bytewise path order; names that begin with a dot are not.\n"
          "diarium.json in DIR may give the collection a \"title\" and a \"description\".\n"
          "FILE.dia is replaced if it is a pack (any file with --force, but no link or device).\n",
          {1, 1, pack_options},
          run_pack};
}

}  // namespace diarium::cli
