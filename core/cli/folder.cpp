#include "cli/folder.h"

#include <algorithm>

#include "cli/console.h"
#include "cli/files.h"
#include "cli/workers.h"

namespace diarium::cli {
namespace {

constexpr std::size_t papers_a_worker = 16;  ///< A round long enough to keep threads busy, short enough for the memory.

/// What became of one file.
struct Reading {
  Result<index::Paper> paper = Error{};
  Warnings warnings;
};

Reading read_one(const std::string& folder, const Entry& entry, WithFacts with_facts) {
  Reading reading;
  if (!entry.problem.empty()) {
    reading.paper = Error{Fault::not_found, entry.problem, ""};
  } else if (!is_paper_name(entry.path)) {
    reading.paper = Error{Fault::unsupported, "only .txt, .text, .md and .markdown files are read", ""};
  } else if (const auto bytes = read_file(join(folder, entry.path), source::size_limit); !bytes) {
    reading.paper = bytes.error();
  } else {
    reading.paper = read_paper(*bytes, entry.path, with_facts, reading.warnings);
  }
  return reading;
}

Result<exporting::Manifest> manifest_of(const std::string& folder, std::vector<Entry>& entries) {
  const auto at = std::ranges::find(entries, exporting::manifest_name, &Entry::path);
  if (at == entries.end()) return exporting::Manifest{};
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

  std::vector<std::string> paths;
  for (const Entry& entry : *entries) paths.push_back(entry.path);
  Packer packer(std::move(paths), std::move(*manifest));
  const std::size_t round = wishes.jobs > 1 ? wishes.jobs * papers_a_worker : 1;
  for (std::size_t first = 0; first < entries->size(); first += round) {
    std::vector<Reading> readings(std::min(round, entries->size() - first));
    work(wishes.jobs, readings.size(),
         [&](std::size_t i) { readings[i] = read_one(folder, (*entries)[first + i], wishes.with_facts); });
    for (std::size_t i = 0; i < readings.size(); ++i) {
      complain((*entries)[first + i].path, readings[i].warnings);
      packer.add(std::move(readings[i].paper), std::move(readings[i].warnings));
    }
    progress("reading " + std::to_string(first + readings.size()) + " of " + std::to_string(entries->size()));
  }
  end_progress();
  Packed done = std::move(packer).finish();
  for (const Skipped& skipped : done.skipped) complain(skipped.path, Error{skipped.error.fault, "skipped: " + skipped.error.what, skipped.error.where});
  if (done.papers == 0)
    return Error{Fault::empty, "nothing in the folder could be read; papers are .txt, .text, .md and .markdown files", ""};
  return done;
}

}  // namespace diarium::cli
