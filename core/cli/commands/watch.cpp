// diarium watch: the site of a folder that grows.
#include <optional>
#include <set>
#include <string>

#include "base/sha256.h"
#include "base/visible.h"
#include "cli/call/command.h"
#include "cli/call/console.h"
#include "cli/disk/files.h"
#include "cli/disk/lock.h"
#include "cli/site/site_build.h"
#include "cli/watch/kept.h"
#include "cli/watch/look.h"
#include "cli/watch/pause.h"

namespace diarium::cli {
namespace {

/// How long a paper may wait, twice. Less finds it sooner and walks through the folder more often.
constexpr std::uint32_t usual_seconds = 60;

constexpr auto watch_options = site_options_and(std::array<Option, 2>{{
    {"--every", "SECONDS", "between two looks (60)"},
    {"--once", "", "look once and end"},
}});

enum class Looks { one, many };

/// Looks at a folder of papers again and again, and keeps its site up to date.
class Watcher {
 public:
  explicit Watcher(SiteBuild build, Looks looks);

  /// Looks once, and updates the site where there is something to update. Told are updates on stdout, of one look also
  /// that there is nothing; what is wrong on stderr: then the site stays as it is, and the next look tries again.
  /// returns   skipped: the folder cannot be read, or the site lacks something; failed: there is no new site.
  [[nodiscard]] Status look();

 private:
  /// Two looks compared; nothing: the folder cannot be read, which is told, or somebody wants the program to end.
  [[nodiscard]] std::optional<News> news();
  [[nodiscard]] bool is_due(const News& news, const std::string& read_as) const;
  [[nodiscard]] Status update(const News& news, const std::string& read_as);
  [[nodiscard]] Status report_nothing();
  void report_waiting(const std::set<std::string>& waiting);

  SiteBuild build_;
  Looks looks_;
  std::string written_as_;
  Kept kept_;
  std::optional<Look> last_;
  std::set<std::string> reported_waiting_;
};

/// Lines of one kind: whoever looks at a log wants the day, not the list of a whole archive. 0: all are only counted.
constexpr std::size_t most_listed = 20;

using Titles = std::map<std::string, std::string, std::less<>>;

std::string news_lines(const std::set<std::string>& paths, std::string_view what, const Titles& titles,
                       Masking masking) {
  std::string lines;
  std::size_t listed = 0;
  for (std::string name : paths) {
    if (listed == most_listed) break;
    ++listed;
    if (masking == Masking::personal_numbers) text::mask_personal_numbers(name);
    const auto title = titles.find(name);
    const bool no_paper = titles.empty() || name == exporting::manifest_name || name == facts::corrections_name;
    lines += std::string(what) + " " + visible(name) +
             (title != titles.end() ? ": " + visible(title->second)
              : no_paper            ? ""
                                    : ", which could not be read") +
             "\n";
  }
  if (paths.size() > listed) lines += std::string(what) + " " + std::to_string(paths.size() - listed) + " more\n";
  return lines;
}

/// A line each of what came, changed and was withdrawn, with the titles of papers that are there; of many the first.
/// Personal numbers in names are masked where the pack's are. errors: damaged, from the pack.
Result<std::string> news_text(const News& news, const SiteBuilt& built, Masking masking) {
  const auto pack = index::Pack::open(built.pack);
  if (!pack) return pack.error();
  Titles titles;
  for (std::uint32_t i = 0; i < pack->papers(); ++i) titles.emplace(pack->card({i}).name, pack->card({i}).title);
  return news_lines(news.came, "came", titles, masking) + news_lines(news.changed, "changed", titles, masking) +
         news_lines(news.gone, "withdrawn", {}, masking);
}

/// «site: 62 papers; 12 files made, 3 changed, 1 removed; 48211 bytes to upload».
std::string built_text(const std::string& site, const SiteBuilt& built) {
  const Changes& changes = built.changes;
  return site + ": " + counted(built.papers, "paper") + "; " + counted(changes.made.size(), "file") + " made, " +
         std::to_string(changes.changed.size()) + " changed, " + std::to_string(changes.removed.size()) + " removed; " +
         counted(bytes_to_upload(site, changes), "byte") + " to upload\n";
}

constexpr std::chrono::milliseconds between{
    300};  ///< Between the two looks with which a run begins; more waits for slower writers.

/// What the site is written by, but for the papers: another program or option makes another site of the same papers.
std::string written_as(const SiteBuild& build) {
  std::string words = std::string(DIARIUM_VERSION) + (build.related == Related::no_wording ? " no wording" : "") +
                      (build.writing.precompress ? " precompress" : "") + " " +
                      std::to_string(build.writing.piece_size) + " " + std::to_string(build.writing.one_file.limit) +
                      (build.writing.one_file.full ? " full" : "") + "\n" + build.shell.page;
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
  if (!first && kept_.site != sum_of_site(build_.site))
    note(build_.site + ": was changed by another run; it is written again");
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
  if (!waiting.empty())
    print(counted(waiting.size(), "file") + " still being written: the next look takes what is whole\n");
}

Status run_watch(const Call& call) {
  const auto every = call.arguments.number("--every", 1, usual_seconds);
  if (!every) return misused("watch", every.error());
  const bool once = call.arguments.has("--once");
  hold_ends();
  auto build = wanted_site(call, "watch");
  if (!build) return Status::failed;
  const std::string site = build->site, papers = build->papers;
  const auto lock = take_lock({kept_place(site) + "-"});
  if (!lock) return complain(site, lock.error()), Status::failed;
  Watcher watcher(std::move(*build), once ? Looks::one : Looks::many);
  if (once) return watcher.look();
  note(papers + ": is looked at every " + std::to_string(*every) + " s; Ctrl-C ends it");
  do {
    static_cast<void>(watcher.look());  // Told, and tried again.
    if (!written_out()) return Status::failed;
  } while (wait(std::chrono::seconds(*every)));
  note(papers + ": is not looked at any more");
  return Status::done;
}

}  // namespace

Command watch_command() {
  return {"watch",
          "DIR -o SITE [--once | --every SECONDS] [OPTIONS OF SITE]",
          "keeps the site of a folder up to date: papers come, change and are withdrawn",
          "Builds the site, looks at DIR again and again, and updates the site; only papers that came or changed are read. A file that\n"
          "another look finds different is still being written and waits for the next one. Each update tells on stdout what came, changed\n"
          "and was withdrawn, and how much is to be uploaded; --changed names the files. The site is that of `diarium site`, but that\n"
          "a paper with damaged letters is not repaired anew by what later papers teach. Between two looks papers are kept as they were read\n"
          "in .SITE.diarium-watch.dia beside SITE, without those that were withdrawn. What is wrong is told and the site stays as it is:\n"
          "with --once the status is then 1 where DIR cannot be read, 2 where no site could be made. SITE.report.csv and --strict are as of site.\n",
          {1, 1, watch_options},
          run_watch};
}

}  // namespace diarium::cli
