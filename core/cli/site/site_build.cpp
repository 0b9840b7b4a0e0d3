#include "cli/site/site_build.h"

#include <filesystem>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "cli/asked_papers.h"
#include "cli/call/console.h"
#include "cli/disk/files.h"
#include "cli/papers/workers.h"
#include "view/paper/cite.h"

namespace diarium::cli {
namespace {

using Notes = std::vector<std::string>;

/// Notes which keys of the manifest are missing for the catalogue of open data.
void note_unsaid(const exporting::Manifest& manifest, Notes& notes) {
  const exporting::Unsaid unsaid = exporting::unsaid_of_data(manifest);
  std::string keys;
  for (const std::string_view key : unsaid.needed) keys += (keys.empty() ? "\"" : ", \"") + std::string(key) + "\"";
  if (!keys.empty()) notes.push_back("diarium.json gives no " + keys + ": no dcat.rdf, by which open data is found");
  else if (unsaid.contact) notes.push_back("diarium.json gives no e-mail address as \"contact\": dcat.rdf has no contact point");
}

/// Where «--changed» leads to; nothing where it is not asked for.
/// errors    unsupported: it is in the site, which would be changed by it; those of the file.
Result<std::optional<TargetFile>> open_changes(const SiteBuild& build) {
  if (build.changed.empty()) return std::optional<TargetFile>();
  if (lies_in(build.changed, build.site)) return Error{Fault::unsupported, "lies in the folder of the site; choose a place outside it", ""};
  auto target = TargetFile::open(build.changed, Written::changes, build.replace);
  if (!target) return target.error();
  return std::optional(std::move(*target));
}

void note_warnings(const Warnings& warnings, Notes& notes) {
  for (const Warning& one : warnings) notes.push_back(std::string(exporting::manifest_name) + ": " + one.what + (one.where.empty() ? "" : " (" + one.where + ")"));
}

/// What the manifest names and the folder has not.
Warnings missing_of(const exporting::Manifest& manifest, const std::string& papers, const index::Pack& pack) {
  std::vector<std::string> paths, ids;
  if (const auto entries = list_folder(papers))
    for (const Entry& entry : *entries) paths.push_back(entry.path);
  for (std::uint32_t i = 0; i < pack.papers(); ++i) ids.push_back(pack.card({i}).id);
  return check_manifest(manifest, paths, ids);
}

/// False, and it is told.
bool lies_apart(const std::string& site, const std::string& folder, const char* whose) {
  if (!lies_in(site, folder)) return true;
  complain(site, Error{Fault::unsupported, "lies in the folder of the " + std::string(whose) + "; choose a place outside it", ""});
  return false;
}

/// True if all was written.
bool finish_changes(TargetFile& target, const SiteBuild& build, const Changes& changes) {
  auto written = target.write(build.changed, Written::changes, changes_text(build.site, changes));
  if (written) written = target.finish();
  if (!written) complain(build.changed, written.error());
  return bool(written);
}

/// What diarium.json of the folder says; an error also where it must say more.
struct Said {
  exporting::Manifest manifest;
  Warnings unsaid;
  Notes notes;  ///< What was masked of it.
};
Result<Said> what_is_said(const SiteBuild& build) {
  auto manifest = manifest_of(build.papers);
  if (!manifest) return manifest.error();
  auto unsaid = exporting::check_statement(manifest->statement ? &*manifest->statement : nullptr, manifest->public_body);
  if (!unsaid) return unsaid.error();
  Notes notes;
  if (build.reading.masking == Masking::personal_numbers) notes = manifest_lines(mask_manifest(*manifest));
  return Said{std::move(*manifest), std::move(*unsaid), std::move(notes)};
}

constexpr std::array<std::pair<std::string_view, Originals>, 4> names = {{{"none", Originals::none},
                                                                          {"plain", Originals::plain},
                                                                          {"checked", Originals::checked},
                                                                          {"all", Originals::all}}};

}  // namespace

std::optional<SiteBuild> wanted_site(const Call& call, std::string_view command) {
  const Arguments& given = call.arguments;
  const auto wrong = [&](const Error& error) {
    static_cast<void>(misused(command, error));
    return std::nullopt;
  };
  const auto jobs = given.number("--jobs", 1, usual_jobs());
  if (!jobs) return wrong(jobs.error());
  const auto out = given.value("-o");
  if (!out || out->empty()) return wrong(Error{Fault::unsupported, "say where the site goes: -o SITE", ""});
  const auto piece_size = given.number("--piece-size", exporting::least_piece, exporting::usual_piece);
  if (!piece_size) return wrong(piece_size.error());
  const auto one_file_limit = given.number("--one-file-limit", 0, exporting::one_file_limit);
  if (!one_file_limit) return wrong(one_file_limit.error());
  const auto originals = wanted_originals(given);
  if (!originals) return wrong(originals.error());
  const auto language = wanted_language(given);
  if (!language) return wrong(language.error());
  const std::string& papers = given.operands().front();
  if (kind_of(papers) == Kind::folder && !lies_apart(*out, papers, "papers")) return std::nullopt;
  const std::string shell_at = shell_folder(call);
  auto shell = read_shell(shell_at);
  if (!shell) return complain(shell_at, shell.error()), std::nullopt;
  if (!lies_apart(*out, shell_at, "shell")) return std::nullopt;
  const auto ocr = wanted_ocr(given);
  if (!ocr) return complain("--ocr", ocr.error()), std::nullopt;
  auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), std::nullopt;
  const auto masking = given.has("--no-mask") ? Masking::none : Masking::personal_numbers;
  return SiteBuild{.papers = papers,
                   .site = *out,
                   .shell = std::move(*shell),
                   .reading = {*jobs, WithFacts::yes, std::move(*lexicon), masking, *originals, *ocr, ""},
                   .related = given.has("--no-wording") ? Related::no_wording : Related::yes,
                   .writing = {papers, *originals != Originals::none, given.has("--precompress"), *piece_size,
                               {*one_file_limit, given.has("--full")}, *out, {}},
                   .changed = given.value("--changed").value_or(""),
                   .replace = replaces(call),
                   .language = *language,
                   .strict = given.has("--strict")};
}

std::optional<SiteBuilt> build_site(const SiteBuild& build, const ReadPapers& read) {
  const std::string& papers = build.papers;
  const auto failed = [](const std::string& what, const Error& error) { return complain(what, error), std::nullopt; };
  auto folder = TargetFolder::open(build.site, {{std::string(site_list)}, build.replace, Earlier::goes, Others::refused});
  if (!folder) return failed(build.site, folder.error());
  auto changes = open_changes(build);
  if (!changes) return failed(build.changed, changes.error());
  // A site whose parent folder may not be written has its page alone.
  auto table = open_report(build.site, build.replace);
  const std::string table_file = table ? report_file(build.site) : "";
  if (!table) complain(report_file(build.site), table.error());
  const auto said = what_is_said(build);
  if (!said) return failed(papers, said.error());
  Notes notes = said->notes;
  const auto packed = read(build.reading);
  if (!packed) return failed(papers, packed.error());
  const auto tell = [&notes](std::string_view line) { notes.emplace_back(line); };
  const std::vector<exporting::UnreadFile> unread = unread_files(packed->files, build.reading.masking);
  SettleOptions settling{
      .related = build.related, .masking = build.reading.masking, .jobs = build.reading.jobs, .tell = tell};
  for (const exporting::UnreadFile& file : unread) settling.unread.push_back(file.name);
  auto related = settled(packed->bytes, papers, settling);
  if (related) related = with_answers(std::move(*related), {}, merge_making(build.reading.jobs, "", {}).spread);
  if (!related) return failed(papers, related.error());
  const auto pack = index::Pack::open(*related);
  if (!pack) return failed(papers, pack.error());
  Warnings missing = missing_of(said->manifest, papers, *pack);
  missing.insert(missing.begin(), said->unsaid.begin(), said->unsaid.end());
  SiteOptions writing = build.writing;
  writing.unread = unread;
  const auto lacking = write_site(*folder, build.shell, *pack, *related, said->manifest, writing);
  if (!lacking) return failed(build.site, lacking.error());
  missing.insert(missing.end(), lacking->begin(), lacking->end());
  note_warnings(missing, notes);
  if (said->manifest.address.empty()) notes.push_back("diarium.json gives no \"address\": no sitemap, no canonical links, no oEmbed, no pictures for sharing");
  note_unsaid(said->manifest, notes);
  const auto report = make_report(*pack, packed->files, std::move(notes), build.reading.masking);
  if (!report) return failed(build.site, report.error());
  if (table)
    if (const auto written = table->write(table_file, Written::report, report_csv(*report, build.language)); !written)
      return failed(table_file, written.error());
  if (const auto finished = folder->finish(table ? &*table : nullptr); !finished) return failed(build.site, finished.error());
  if (*changes && !finish_changes(**changes, build, folder->changes())) return std::nullopt;
  note(summary(*report, {build.site, table_file, join(build.site, exporting::report_address)}, build.language));
  return SiteBuilt{packed->papers, packed->skipped.size(), missing.empty(), folder->changes(), std::move(*related)};
}

Status ends_as(const SiteBuild& build, const SiteBuilt& built) {
  return !build.strict || (built.skipped == 0 && built.complete) ? Status::done : Status::skipped;
}

bool write_changes(const SiteBuild& build, const Changes& changes) {
  auto target = open_changes(build);
  if (!target) return complain(build.changed, target.error()), false;
  return !*target || finish_changes(**target, build, changes);
}

std::string changes_text(const std::string& site, const Changes& changes) {
  std::string text(changes_begin);
  text += " files of " + site + " that this run made, changed and removed\n";
  for (const std::string& path : changes.made) text += "made\t" + path + "\n";
  for (const std::string& path : changes.changed) text += "changed\t" + path + "\n";
  for (const std::string& path : changes.removed) text += "removed\t" + path + "\n";
  return text;
}

std::uintmax_t bytes_to_upload(const std::string& site, const Changes& changes) {
  std::uintmax_t bytes = 0;
  for (const auto* paths : {&changes.made, &changes.changed})
    for (const std::string& path : *paths) {
      std::error_code error;
      const auto size = std::filesystem::file_size(join(site, path), error);
      if (!error) bytes += size;
    }
  return bytes;
}

Result<Originals> wanted_originals(const Arguments& arguments) {
  if (arguments.has("--no-originals")) return Originals::none;
  const std::string word = arguments.value("--originals").value_or("checked");
  const auto found = std::ranges::find(names, word, &std::pair<std::string_view, Originals>::first);
  if (found != names.end()) return found->second;
  return Error{Fault::unsupported, "--originals takes none, plain, checked or all", ""};
}

Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  auto bytes = read_file(paper_file(folder, card), source::size_limit);
  if (!bytes) return bytes;
  if (sha256(*bytes) != origin->sha256)
    return Error{Fault::damaged, "the file changed while the site was made; make the site again", card.name};
  if (origin->masked == 0 || !view::is_text_file(card.kind)) return bytes;
  return masked_source(*bytes, card.name);
}

}  // namespace diarium::cli
