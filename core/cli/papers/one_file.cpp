#include "cli/papers/one_file.h"

#include "cli/call/console.h"
#include "cli/papers/paper_bytes.h"

namespace diarium::cli {
namespace {

/// The file's bytes as given, where it is a paper.
Result<std::string> bytes_of(const std::string& folder, const Entry& entry) {
  if (!entry.problem.empty()) return Error{Fault::not_found, entry.problem, ""};
  if (!is_paper_name(entry.path))
    return source::no_paper();
  return read_file(join(folder, entry.path), source::size_limit);
}

Result<std::vector<Draft>> drafts_of(const Result<std::string>& given, const std::string& name, Ocr ocr, Warnings& warnings) {
  if (!given) return given.error();
  ocr.file = name;
  const auto bytes = as_core_reads(*given, ocr);
  if (!bytes) return bytes.error();
  return draft_papers(*bytes, name, warnings);
}

/// What becomes of the copy of a file; its papers are told.
CopyOutcome judge(const std::string& given, const std::string& path, std::vector<Draft>& drafts, const FolderOptions& options,
                  const exporting::Manifest& manifest) {
  const auto said = manifest.papers.find(path);
  CopyOutcome copy = judge_copy(given, path, drafts,
                                {options.originals, options.masking == Masking::personal_numbers,
                                 said != manifest.papers.end() && said->second.pages_read});
  for (Draft& draft : drafts) draft.paper.origin.withheld = copy.withheld;
  return copy;
}

}  // namespace

Result<Repairers::Taken> Repairers::take() {
  const std::lock_guard lock(mutex_);
  Taken taken{nullptr, made_};
  if (!free_.empty()) {
    taken.number = free_.back();
    free_.pop_back();
  } else {
    ++made_;
  }
  const auto repairer = repair_.repairer(taken.number);
  if (!repairer) return repairer.error();
  taken.repairer = *repairer;
  return taken;
}

void Repairers::give_back(const Taken& taken) {
  const std::lock_guard lock(mutex_);
  free_.push_back(taken.number);
}

ReadFile read_one(const std::string& folder, const Entry& entry, const FolderOptions& options,
                  const exporting::Manifest& manifest, Repairers& repairers) {
  ReadFile reading;
  const auto given = bytes_of(folder, entry);
  auto drafts = drafts_of(given, entry.path, options.ocr, reading.warnings);
  if (!drafts) {
    if (lacks_reader(drafts.error())) reading.stops = drafts.error();
    reading.papers = drafts.error();
    return reading;
  }
  if (options.masking == Masking::personal_numbers) reading.personal = mask_drafts(*drafts);
  if (options.originals != Originals::none) reading.copy = judge(*given, entry.path, *drafts, options, manifest);
  // Those papers of a file that need a repairer come after the others, as their warnings do.
  std::vector<index::Paper> papers(drafts->size());
  for (std::size_t i = 0; i < drafts->size(); ++i)
    if (!needs_repair((*drafts)[i])) papers[i] = finish_paper(std::move((*drafts)[i]), options.with_facts, nullptr, reading.warnings);
  std::optional<Repairers::Taken> taken;
  for (std::size_t i = 0; i < drafts->size(); ++i) {
    if (!needs_repair((*drafts)[i])) continue;
    if (!taken) {
      const auto free = repairers.take();
      if (!free) {
        reading.stops = free.error();
        reading.papers = free.error();
        return reading;
      }
      taken = *free;
    }
    papers[i] = finish_paper(std::move((*drafts)[i]), options.with_facts, taken->repairer, reading.warnings);
  }
  if (taken) repairers.give_back(*taken);
  if (options.with_facts == WithFacts::yes) settle_parts(papers);
  if (options.home) settle_place(papers, name_in_pack(entry.path, options.masking), *options.home);
  reading.papers = std::move(papers);
  return reading;
}

}  // namespace diarium::cli
