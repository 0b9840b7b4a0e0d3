#include "cli/watch/watcher.h"

#include "base/sha256.h"
#include "cli/disk/files.h"
#include "cli/watch/papers_again.h"
#include "cli/watch/pause.h"
#include "cli/watch/telling_news.h"

namespace diarium::cli {
namespace {

constexpr std::chrono::milliseconds between{300};  ///< Between the two looks with which a run begins; more waits for slower writers.

/// What the site is written by, but for the papers: another program or option makes another site of the same papers.
std::string written_as(const SiteBuild& build) {
  std::string words = std::string(DIARIUM_VERSION) + (build.related == Related::no_wording ? " no wording" : "") +
                      (build.writing.precompress ? " precompress" : "") + " " + std::to_string(build.writing.piece_size) + " " +
                      std::to_string(build.writing.one_file.limit) + (build.writing.one_file.full ? " full" : "") + "\n" + build.shell.page;
  for (const std::string& file : build.shell.files) {
    const auto bytes = read_file(join(build.shell.folder, file), pack_limit);
    words += "\n" + file + " " + (bytes ? sha256(*bytes) : "");
  }
  return sha256(words);
}

/// What papers are read by: the options, the lexicon, and what diarium.json says of them.
std::string read_as(const SiteBuild& build, const News& news) {
  const auto manifest = news.now.find(std::string(exporting::manifest_name));
  const auto lexicon = read_file(build.reading.lexicon, pack_limit);
  const auto option = [](auto of) { return std::to_string(static_cast<int>(of)) + " "; };
  return sha256(std::string(DIARIUM_VERSION) + "\n" + option(build.reading.masking) + option(build.reading.originals) +
                option(build.reading.ocr.use) + "\n" + build.papers + "\n" +
                (lexicon ? sha256(*lexicon) : "") + "\n" + (manifest == news.now.end() ? "" : manifest->second.sum));
}

}  // namespace

Watcher::Watcher(SiteBuild build, Looks looks)
    : build_(std::move(build)), looks_(looks), written_as_(written_as(build_)), kept_(read_kept(build_.site)) {}

Status Watcher::look() {
  const auto found = news();
  if (!found) return Status::skipped;
  for (const std::string_view name : {exporting::manifest_name, facts::corrections_name})
    if (found->waiting.contains(std::string(name))) {
      note(std::string(name) + ": is being written; the site waits for it");
      return Status::done;
    }
  report_waiting(found->waiting);
  const std::string as = read_as(build_, *found);
  if (is_due(*found, as)) return update(*found, as);
  kept_.files = found->now;  // Stamps may be newer.
  return looks_ == Looks::one ? report_nothing() : Status::done;
}

std::optional<News> Watcher::news() {
  const auto failed = [&](const Error& error) {
    last_.reset();
    complain(build_.papers, error);
    note(build_.site + ": stays as it is");
    return std::nullopt;
  };
  auto now = look_at(build_.papers);
  if (!now) return failed(now.error());
  auto found = compare(build_.papers, kept_.files, last_.value_or(Look{}), *now);
  if (found && !last_ && !found->waiting.empty()) {
    if (!wait(between)) return std::nullopt;
    last_ = std::move(*now);
    now = look_at(build_.papers);
    if (!now) return failed(now.error());
    found = compare(build_.papers, kept_.files, *last_, *now);
  }
  if (!found) return failed(found.error());
  last_ = std::move(*now);
  return std::move(*found);
}

bool Watcher::is_due(const News& news, const std::string& read_as) const {
  return news.any() || kept_.read_as != read_as || kept_.written_as != written_as_ || kept_.site.empty() ||
         kept_.site != sum_of_site(build_.site);
}

Status Watcher::update(const News& news, const std::string& read_as) {
  const bool first = kept_.site.empty(), all = kept_.read_as != read_as;
  if (!first && all) note("diarium.json, the options or the program changed: all papers are read again");
  if (!first && kept_.site != sum_of_site(build_.site)) note(build_.site + ": was changed by another run; it is written again");
  build_.writing.as_before.clear();
  for (const std::string& path : all ? std::set<std::string>() : news.waiting)
    build_.writing.as_before.insert(name_in_pack(path, build_.reading.masking));
  std::string pack;
  const auto built = build_site(build_, [&](const FolderOptions& options) -> Result<Packed> {
    auto read = read_again({build_.papers, news, all ? std::string_view() : std::string_view(kept_.pack)}, options);
    if (read) pack = read->bytes;
    return read;
  });
  if (!built) return Status::failed;
  kept_ = {read_as, written_as_, sum_of_site(build_.site), news.now, std::move(pack)};
  if (const auto written = write_kept(build_.site, kept_); !written) {
    complain(kept_place(build_.site), written.error());
    note("nothing is kept for a later run, which will read all papers again");
  }
  const auto message = news_text(first ? News{} : news, *built, build_.reading.masking);
  if (!message) return complain(build_.site, message.error()), Status::failed;
  print(*message + built_text(build_.site, *built));
  return ends_as(build_, *built);
}

Status Watcher::report_nothing() {
  print(build_.site + ": nothing changed\n");
  return write_changes(build_, {}) ? Status::done : Status::failed;
}

void Watcher::report_waiting(const std::set<std::string>& waiting) {
  if (waiting == reported_waiting_) return;
  reported_waiting_ = waiting;
  if (!waiting.empty()) print(counted(waiting.size(), "file") + " still being written: the next look takes what is whole\n");
}

}  // namespace diarium::cli
