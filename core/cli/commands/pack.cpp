// diarium pack: a folder of papers becomes one pack.
#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/corrections.h"
#include "cli/disk/files.h"
#include "cli/disk/tree.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/parts.h"
#include "cli/papers/workers.h"
#include "cli/report.h"
#include "cli/targets/target_file.h"

namespace diarium::cli {
namespace {

constexpr Option pack_options[] = {
    {"-o", "FILE.dia", "where the pack goes (DIR's name with .dia, in the present folder)"},
    {"--report", "", "print the report, too: what became of each file, and how well it was read"},
    {"--json", "", "the report as JSON"},
    lang_option,
    strict_option,
    {"--corrections", "FILE", "what a reader says of the facts (corrections.json in DIR, if it is there)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--mask", "", "mask personal numbers, and tell what other personal data there is"},
    {"--no-facts", "", "text and search only"},
    {"--no-relations", "", "nothing that is told across papers: no cases, shared wording, timeline and gaps"},
    {"--no-wording", "", "all that is told across papers but shared wording"},
    {"--part", "K/N", "only the K-th of N parts of the files, as a segment for diarium merge; needs --words"},
    {"--words", "FILE", "what diarium learn wrote of all parts"},
    force_option,
    lexicon_option,
    ocr_option,
};

/// «papers» of «a/papers/»; «collection» where a folder has no name of its own.
std::string name_of(std::string folder) {
  while (folder.ends_with('/')) folder.pop_back();
  const std::string name = folder.substr(folder.rfind('/') + 1);
  return name.empty() || name == "." || name == ".." ? "collection" : name;
}

/// What was packed, and what is reported of it.
struct PackReport {
  const std::string& out;
  const std::vector<FileOutcome>& files;
  std::vector<std::string> notes;
  Masking masking{};
  view::Language language{};
};

/// Puts the pack in place with the report beside it, and prints its summary.
Result<bool> finish_with_report(const Call& call, TargetFile& target, PackReport packed) {
  const auto pack = open_pack(target.prepared(packed.out));
  if (!pack) return pack.error();
  const auto report = make_report(*pack, packed.files, std::move(packed.notes), packed.masking);
  if (!report) return report.error();
  const std::string file = report_file(packed.out);
  if (auto written = target.write(file, Written::report, report_csv(*report, packed.language)); !written) return written;
  if (auto finished = target.finish(); !finished) return finished;
  if (call.arguments.has("--report")) {
    const auto words = call.arguments.has("--json") ? report_json(*pack, packed.files) : Result<std::string>(report_table(*report, packed.language));
    if (!words) return words.error();
    print(*words);
  }
  note(summary(*report, {packed.out, file, ""}, packed.language));
  return true;
}

/// A part is told line by line, as it is no collection yet.
Result<bool> write_part(const ReadFolder& read, const FolderOptions& options, TargetFile& target, const std::string& out) {
  const auto bytes = read.bytes();
  if (!bytes) return bytes.error();
  if (auto written = target.write(out, Written::pack, bytes->front()); !written) return written;
  if (auto finished = target.finish(); !finished) return finished;
  for (const std::string& line : manifest_lines(read.masked)) note(line);
  tell_files(read.packed.files, options.masking);
  note(out + ": " + counted(read.packed.papers, "paper") + ", " + counted(bytes->front().size(), "byte") + ", " + counted(read.packed.skipped.size(), "file") + " skipped");
  return true;
}

/// What is told across the papers.
Related related_of(const Call& call) {
  return call.arguments.has("--no-relations") || call.arguments.has("--no-facts") ? Related::no
         : call.arguments.has("--no-wording")                                     ? Related::no_wording
                                                                                  : Related::yes;
}

/// Writes the pack of what was read, with corrections and relations as they are wished.
/// `notes`: gets what is told of corrections.
Result<bool> write_pack(const Call& call, const FolderOptions& options, const ReadFolder& read, TargetFile& target, const std::string& out,
                        std::vector<std::string>& notes) {
  const auto parts = read.bytes();
  if (!parts) return parts.error();
  const Related related = related_of(call);
  const SettleOptions settle{call.arguments.value("--corrections"), related, options.masking, options.jobs, [&notes](std::string_view line) { notes.emplace_back(line); }};
  facts::Corrections corrections;
  if (options.with_facts == WithFacts::yes) {
    auto found = corrections_for(call.arguments.operands().front(), settle);
    if (!found) return found.error();
    corrections = std::move(*found);
  }
  CollectOptions collect{.relations = related != Related::no, .relate = relating(settle), .making = merge_making(options.jobs, options.aside, [&read] { read.rest(); })};
  if (corrections.list.empty() && parts->size() > 1) {
    collect.hold = holds_in(options.aside);
    return target.write(out, Written::pack, [&](const TakeBytes& take) -> Result<bool> {
      const auto collected = collect_packs(*parts, collect, take);
      if (!collected) return collected.error();
      return true;
    });
  }
  std::string bytes;
  collect.relations = false;
  if (parts->size() == 1) {
    bytes = parts->front();
  } else if (const auto collected = collect_packs(*parts, collect, [&](std::string_view piece) { return bytes += piece, true; }); !collected) {
    return collected.error();
  }
  auto settled_bytes = settled(std::move(bytes), corrections, settle);
  if (!settled_bytes) return settled_bytes.error();
  const auto whole = with_answers(std::move(*settled_bytes), {}, collect.making.spread);
  if (!whole) return whole.error();
  return target.write(out, Written::pack, *whole);
}

Status run_pack(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("pack", jobs.error());
  const auto part = wanted_part(call.arguments);
  if (!part) return misused("pack", part.error());
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("pack", ocr.error());
  const auto language = wanted_language(call.arguments);
  if (!language) return misused("pack", language.error());
  const std::string& folder = call.arguments.operands().front();
  const std::string out = call.arguments.value("-o").value_or(name_of(folder) + ".dia");
  auto target = TargetFile::open(out, Written::pack, replaces(call));
  if (!target) return complain(out, target.error()), Status::failed;
  if (!*part)
    if (const auto free = may_replace(report_file(out), Written::report, replaces(call)); !free)
      return complain(report_file(out), free.error()), Status::failed;
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  const FolderOptions options{*jobs,
                            call.arguments.has("--no-facts") ? WithFacts::no : WithFacts::yes,
                            *lexicon,
                            call.arguments.has("--mask") ? Masking::personal_numbers : Masking::none,
                            Originals::none,
                            *ocr,
                            folder_of(out),
                            related_of(call) != Related::no};
  const auto done = read_folder(folder, options, *part);
  if (!done) return complain(folder, done.error()), Status::failed;
  const Status status = done->packed.skipped.empty() || !call.arguments.has("--strict") ? Status::done : Status::skipped;
  if (*part) {
    if (const auto written = write_part(*done, options, *target, out); !written) return complain(out, written.error()), Status::failed;
    return status;
  }
  std::vector<std::string> notes = manifest_lines(done->masked);
  if (const auto written = write_pack(call, options, *done, *target, out, notes); !written) return complain(out, written.error()), Status::failed;
  if (const auto finished = finish_with_report(call, *target, {out, done->packed.files, std::move(notes), options.masking, *language}); !finished)
    return complain(out, finished.error()), Status::failed;
  return status;
}

}  // namespace

Command pack_command() {
  return {"pack",
          "DIR [-o FILE.dia] [--report [--json]] [--lang sv|en] [--strict] [--corrections FILE] [--part K/N --words FILE] [--jobs N] [--mask] [--no-facts] [--no-relations] [--no-wording] [--force] [--lexicon FILE] [--ocr WISH]",
          "reads a folder of papers and writes one pack",
          "Papers with damaged letters (å, ä, ö) are repaired, with names and terms learned from the others.\n"
          "Folders in it are read too, in bytewise path order; names that begin with a dot are not.\n"
          "diarium.json in DIR may give the collection a \"title\" and a \"description\".\n"
          "FILE.dia is replaced if it is a pack (any file with --force, but no link or device). What became of each file and what to do\n"
          "about it stands in FILE.report.csv beside it; a summary of that is told on stderr. Exit status: 0 where the pack stands, also where\n"
          "files were skipped, which the summary tells; 1 then with --strict; 2 where there is no pack, or a program that reads files is missing.\n",
          {1, 1, pack_options},
          run_pack};
}

}  // namespace diarium::cli
