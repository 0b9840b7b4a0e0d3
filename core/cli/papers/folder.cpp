#include "cli/papers/folder.h"

#include <algorithm>
#include <optional>

#include "cli/console.h"
#include "cli/papers/files.h"
#include "cli/papers/paper_bytes.h"
#include "cli/papers/workers.h"
#include "cli/pile.h"

namespace diarium::cli {
namespace {

constexpr std::size_t papers_a_worker = 16;  ///< A round long enough to keep threads busy, short enough for the memory.

/// What became of one file.
struct ReadFile {
  Result<std::vector<index::Paper>> papers = Error{};
  std::vector<Draft> damaged;       ///< Of its papers those that wait for their repair ...
  std::vector<std::size_t> places;  ///< ... and where they go among the others.
  Warnings warnings;
  PersonalFound personal;
  std::optional<CopyOutcome> copy;
};

/// The file's bytes as given, where it is a paper.
Result<std::string> bytes_of(const std::string& folder, const Entry& entry) {
  if (!entry.problem.empty()) return Error{Fault::not_found, entry.problem, ""};
  if (!is_paper_name(entry.path))
    return source::no_paper();
  return read_file(join(folder, entry.path), source::size_limit);
}

Result<std::vector<Draft>> drafts_of(const Result<std::string>& given, const std::string& path, const std::string& name,
                                     Warnings& warnings) {
  if (!given) return given.error();
  const auto bytes = as_core_reads(*given, path);
  if (!bytes) return bytes.error();
  return draft_papers(*bytes, name, warnings);
}

/// What becomes of the copy of a file; its papers are told.
CopyOutcome judge(const std::string& given, const std::string& path, std::vector<Draft>& drafts, const FolderWishes& wishes,
                  const exporting::Manifest& manifest) {
  const auto said = manifest.papers.find(path);
  CopyOutcome copy = judge_copy(given, path, drafts,
                                {wishes.originals, wishes.masking == Masking::personal_numbers,
                                 said != manifest.papers.end() && said->second.pages_read});
  for (Draft& draft : drafts) draft.paper.origin.withheld = copy.withheld;
  return copy;
}

ReadFile read_one(const std::string& folder, const Entry& entry, const FolderWishes& wishes,
                 const exporting::Manifest& manifest) {
  ReadFile reading;
  const auto given = bytes_of(folder, entry);
  auto drafts = drafts_of(given, join(folder, entry.path), entry.path, reading.warnings);
  if (!drafts) {
    reading.papers = drafts.error();
    return reading;
  }
  if (wishes.masking == Masking::personal_numbers) reading.personal = mask_drafts(*drafts);
  if (wishes.originals != Originals::none) reading.copy = judge(*given, entry.path, *drafts, wishes, manifest);
  std::vector<index::Paper> papers(drafts->size());
  for (std::size_t i = 0; i < drafts->size(); ++i) {
    Draft& draft = (*drafts)[i];
    if (draft.damage.damaged) {
      reading.damaged.push_back(std::move(draft));
      reading.places.push_back(i);
    } else {
      papers[i] = finish_paper(std::move(draft), wishes.with_facts, nullptr, reading.warnings);
    }
  }
  if (reading.damaged.empty() && wishes.with_facts == WithFacts::yes) settle_parts(papers);
  reading.papers = std::move(papers);
  return reading;
}

/// Pass 2: finishes the damaged papers of a round, each worker with a repairer of its own.
/// errors    those of opening the lexicon.
Result<bool> repair_all(std::vector<ReadFile>& readings, const FolderWishes& wishes, PileRepair& repair) {
  std::vector<ReadFile*> waiting;
  for (ReadFile& reading : readings)
    if (!reading.damaged.empty()) waiting.push_back(&reading);
  const std::size_t workers = std::min<std::size_t>(wishes.jobs, waiting.size());
  std::vector<text::Repairer*> repairers;
  for (std::size_t worker = 0; worker < workers; ++worker) {
    const auto repairer = repair.repairer(worker);
    if (!repairer) return repairer.error();
    repairers.push_back(*repairer);
  }
  work(wishes.jobs, workers, [&](std::size_t worker) {
    for (std::size_t i = worker; i < waiting.size(); i += workers) {
      ReadFile& reading = *waiting[i];
      for (std::size_t j = 0; j < reading.damaged.size(); ++j)
        (*reading.papers)[reading.places[j]] =
            finish_paper(std::move(reading.damaged[j]), wishes.with_facts, repairers[worker], reading.warnings);
      if (wishes.with_facts == WithFacts::yes) settle_parts(*reading.papers);
    }
  });
  return true;
}

/// «a.txt: 1 personal number masked; 1 doubtful number, 2 e-mail addresses and 1 telephone number stay».
void tell_personal(const std::string& path, const PersonalFound& found) {
  if (!found.any()) return;
  std::vector<std::string> stay;
  if (found.doubtful > 0) stay.push_back(counted(found.doubtful, "doubtful number"));
  if (found.emails > 0) stay.push_back(std::to_string(found.emails) + (found.emails == 1 ? " e-mail address" : " e-mail addresses"));
  if (found.phones > 0) stay.push_back(counted(found.phones, "telephone number"));
  std::string words = path + ": ";
  if (found.numbers > 0) words += counted(found.numbers, "personal number") + " masked" + (stay.empty() ? "" : "; ");
  for (std::size_t i = 0; i < stay.size(); ++i)
    words += (i == 0 ? "" : i + 1 == stay.size() ? " and " : ", ") + stay[i];
  if (!stay.empty()) words += found.doubtful + found.emails + found.phones == 1 ? " stays" : " stay";
  note(words);
}

/// A number in a file's name would stand in every address. Returns the name as it may be told.
std::string tell_name(const std::string& path) {
  std::string name = path;
  if (text::mask_personal_numbers(name) > 0)
    note(name + ": the file's name holds a personal number, which is masked in its address too");
  return name;
}

void tell_manifest(const ManifestMasked& masked) {
  const std::string name(exporting::manifest_name);
  tell_personal(name, masked.found);
  for (const std::string& alias : masked.dropped)
    note(name + ": the alias \"" + alias + "\" holds a personal number and is left out");
}

Result<exporting::Manifest> manifest_of(const std::string& folder, std::vector<Entry>& entries) {
  const auto at = std::ranges::find(entries, exporting::manifest_name, &Entry::path);
  if (at == entries.end() || !at->problem.empty()) return exporting::Manifest{};  // A problem is told as every file's is.
  entries.erase(at);
  const auto bytes = read_file(join(folder, exporting::manifest_name), source::size_limit);
  if (!bytes) return bytes.error();
  return exporting::read_manifest(*bytes);
}

}  // namespace

Result<Packed> pack_folder(const std::string& folder, const FolderWishes& wishes) {
  auto entries = list_folder(folder);
  if (!entries) return entries.error();
  auto manifest = manifest_of(folder, *entries);
  if (!manifest) return manifest.error();

  std::erase_if(*entries, [](const Entry& entry) { return entry.problem.empty() && entry.path == facts::corrections_name; });

  std::vector<std::string> paths;
  std::vector<std::string> papers;  // As the machine finds them.
  for (const Entry& entry : *entries) {
    paths.push_back(entry.path);
    if (entry.problem.empty() && is_paper_name(entry.path)) papers.push_back(join(folder, entry.path));
  }
  PileRepair repair = repair_of(wishes.lexicon, papers, wishes.jobs);
  const bool masks = wishes.masking == Masking::personal_numbers;
  if (masks) tell_manifest(mask_manifest(*manifest));
  Packer packer(std::move(paths), *manifest);
  if (masks) packer.mask_names();
  if (wishes.originals != Originals::none) packer.publish_originals();
  PersonalFound all;
  std::vector<std::optional<CopyOutcome>> copies;
  const std::size_t round = wishes.jobs > 1 ? wishes.jobs * papers_a_worker : 1;
  std::vector<ReadFile> readings;  // Of the last round: packed beside the reading of the next.
  std::size_t packed = 0;
  const auto pack_readings = [&] {
    for (ReadFile& reading : readings) {
      const std::string& given = (*entries)[packed++].path;
      const std::string path = masks ? tell_name(given) : given;
      complain(path, reading.warnings);
      tell_personal(path, reading.personal);
      all += reading.personal;
      packer.add_file(std::move(reading.papers), std::move(reading.warnings));
      copies.push_back(std::move(reading.copy));
    }
    if (packed > 0) progress("reading " + std::to_string(packed) + " of " + std::to_string(entries->size()));
  };
  for (std::size_t first = 0; first < entries->size(); first += round) {
    std::vector<ReadFile> next(std::min(round, entries->size() - first));
    work_beside(
        wishes.jobs, next.size(),
        [&](std::size_t i) { next[i] = read_one(folder, (*entries)[first + i], wishes, *manifest); }, pack_readings);
    if (const auto done = repair_all(next, wishes, repair); !done) return done.error();
    readings = std::move(next);
  }
  pack_readings();
  end_progress();
  if (all.doubtful > 0) note("diarium personal FILE... tells where the doubtful numbers stand; they may be personal numbers");
  Packed done = std::move(packer).finish();
  for (std::size_t i = 0; i < copies.size(); ++i) done.files[i].copy = std::move(copies[i]);
  for (const Skipped& skipped : done.skipped)
    complain(skipped.path, Error{skipped.error.fault, "skipped: " + skipped.error.what, skipped.error.where});
  if (done.papers == 0)
    return Error{Fault::empty, "nothing in the folder could be read; papers are " + std::string(source::paper_files),
                 ""};
  return done;
}

}  // namespace diarium::cli
