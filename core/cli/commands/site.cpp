// diarium site: a folder of papers becomes a static site.
#include "cli/commands/command.h"
#include "cli/corrections.h"
#include "cli/disk/target_file.h"
#include "cli/papers/files.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"
#include "cli/site/originals.h"
#include "cli/site/site_changes.h"
#include "cli/site/site_write.h"

namespace diarium::cli {
namespace {

constexpr Option site_options[] = {
    {"-o", "SITE", "the folder of the site (must be given)"},
    {"--shell", "DIR", "the page without a collection (build/shell)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--no-wording", "", "all that is told across papers but shared wording"},
    {"--no-mask", "", "leave personal numbers as they are"},
    {"--originals", "WHICH", "copies of the files that papers were read from: none, plain (texts), checked, all (checked)"},
    {"--no-originals", "", "as --originals none"},
    {"--precompress", "", "write .br and .gz beside the files, for hosts that send them"},
    {"--one-file-limit", "BYTES", "a larger pack is not put inside diarium.html (30 MiB)"},
    {"--full", "", "diarium.html also holds what reads a reader's own papers"},
    {"--piece-size", "BYTES", "a larger pack is served in pieces of at most that (16 MiB)"},
    {"--changed", "FILE", "write there which files of the site were made, changed and removed"},
    force_option,
    lexicon_option,
};

/// Tells which keys of the manifest are missing for the catalogue of open data.
void tell_unsaid(const exporting::Manifest& manifest) {
  const exporting::Unsaid unsaid = exporting::unsaid_of_data(manifest);
  std::string keys;
  for (const std::string_view key : unsaid.needed) keys += (keys.empty() ? "\"" : ", \"") + std::string(key) + "\"";
  if (!keys.empty()) note("diarium.json gives no " + keys + ": no dcat.rdf, by which open data is found");
  else if (unsaid.contact) note("diarium.json gives no e-mail address as \"contact\": dcat.rdf has no contact point");
}

/// Where «--changed» leads to; nothing where it is not asked for.
/// errors    unsupported: it is in the site, which would be changed by it; those of the file.
Result<std::optional<TargetFile>> open_changes(const Call& call, const std::string& site) {
  const auto file = call.arguments.value("--changed");
  if (!file) return std::optional<TargetFile>();
  if (lies_in(*file, site)) return Error{Fault::unsupported, "lies in the folder of the site; choose a place outside it", ""};
  auto target = TargetFile::open(*file, Written::changes, replaces(call));
  if (!target) return target.error();
  return std::optional(std::move(*target));
}

/// Tells what the manifest names and the folder has not. True if it named nothing of the kind.
bool tell_missing(const exporting::Manifest& manifest, const std::string& papers, const index::Pack& pack) {
  std::vector<std::string> paths, ids;
  if (const auto entries = list_folder(papers))
    for (const Entry& entry : *entries) paths.push_back(entry.path);
  for (std::uint32_t i = 0; i < pack.papers(); ++i) ids.push_back(pack.card({i}).id);
  const Warnings missing = check_manifest(manifest, paths, ids);
  complain(exporting::manifest_name, missing);
  return missing.empty();
}

Status run_site(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("site", jobs.error());
  const auto out = call.arguments.value("-o");
  if (!out || out->empty()) return misused("site", Error{Fault::unsupported, "say where the site goes: -o SITE", ""});
  const auto piece_size = call.arguments.number("--piece-size", exporting::piece_page, exporting::usual_piece);
  if (!piece_size) return misused("site", piece_size.error());
  const auto one_file_limit = call.arguments.number("--one-file-limit", 0, exporting::one_file_limit);
  if (!one_file_limit) return misused("site", one_file_limit.error());
  const auto originals = wanted_originals(call.arguments);
  if (!originals) return misused("site", originals.error());
  const std::string& papers = call.arguments.operands().front();
  if (kind_of(papers) == Kind::folder && lies_in(*out, papers)) {
    complain(*out, Error{Fault::unsupported, "lies in the folder of the papers; choose a place outside it", ""});
    return Status::failed;
  }
  const std::string shell_at = shell_folder(call);
  const auto shell = read_shell(shell_at);
  if (!shell) return complain(shell_at, shell.error()), Status::failed;
  if (lies_in(*out, shell_at)) {
    complain(*out, Error{Fault::unsupported, "lies in the folder of the shell; choose a place outside it", ""});
    return Status::failed;
  }
  auto folder = TargetFolder::open(*out, {{std::string(site_list)}, replaces(call), Earlier::goes, Others::refused});
  if (!folder) return complain(*out, folder.error()), Status::failed;
  auto changes = open_changes(call, *out);
  if (!changes) return complain(*call.arguments.value("--changed"), changes.error()), Status::failed;
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  const auto masking = call.arguments.has("--no-mask") ? Masking::none : Masking::personal_numbers;
  auto manifest = manifest_of(papers);
  if (!manifest) return complain(papers, manifest.error()), Status::failed;
  const auto unsaid = exporting::check_statement(manifest->statement ? &*manifest->statement : nullptr, manifest->public_body);
  if (!unsaid) return complain(papers, unsaid.error()), Status::failed;
  if (masking == Masking::personal_numbers) (void)mask_manifest(*manifest);  // Reading the folder tells what was masked.
  auto read = pack_folder(papers, {*jobs, WithFacts::yes, *lexicon, masking, *originals});
  if (!read) return complain(papers, read.error()), Status::failed;
  if (const std::string table = copies_table(read->files); !table.empty()) note(std::string_view(table).substr(0, table.size() - 1));
  const auto tells = call.arguments.has("--no-wording") ? Related::no_wording : Related::yes;
  auto related = settled(std::move(read->bytes), papers, {.related = tells, .masking = masking, .jobs = *jobs});
  if (!related) return complain(papers, related.error()), Status::failed;
  const auto pack = index::Pack::open(*related);
  if (!pack) return complain(papers, pack.error()), Status::failed;
  complain(exporting::manifest_name, *unsaid);
  bool complete = tell_missing(*manifest, papers, *pack) && unsaid->empty();
  const SiteWishes wishes{papers, *originals != Originals::none, call.arguments.has("--precompress"),
                          *piece_size, {*one_file_limit, call.arguments.has("--full")}};
  const auto lacking = write_site(*folder, *shell, *pack, *related, *manifest, wishes);
  if (!lacking) return complain(*out, lacking.error()), Status::failed;
  if (*changes) {
    const std::string file = *call.arguments.value("--changed");
    auto told = (*changes)->write(file, Written::changes, changes_text(*out, folder->changes()));
    if (told) told = (*changes)->finish();
    if (!told) return complain(file, told.error()), Status::failed;
  }
  complain(exporting::manifest_name, *lacking);
  complete = complete && lacking->empty();
  if (manifest->address.empty())
    note("diarium.json gives no \"address\": no sitemap, no canonical links, no oEmbed, no pictures for sharing");
  tell_unsaid(*manifest);
  note(*out + ": " + counted(read->papers, "paper") + ", " + counted(read->skipped.size(), "file") + " skipped");
  return read->skipped.empty() && complete ? Status::done : Status::skipped;
}

}  // namespace

Command site_command() {
  return {"site",
          "DIR -o SITE [--shell build/shell] [--changed FILE] [--no-wording] [--no-mask] [--originals none|plain|checked|all] [--precompress] [--piece-size BYTES] [--one-file-limit BYTES] [--full] [--jobs N] [--force] [--lexicon FILE]",
          "a folder of papers becomes a static site: the page, the pack, a page for each paper",
          "Of a collection of up to 2,000 papers every page can be read without JavaScript; of a larger one those of the newest, or of as\n"
          "many as diarium.json says (prerender). SITE must be new, empty or written by diarium; files that\n"
          "diarium did not write are never touched, and the site comes as a whole or not at all. diarium.json in DIR may say the collection's title, description,\n"
          "address, contact, publisher, licence, colours, aliases of ids and, for each paper, title, address of the original, day of\n"
          "retrieval, noindex and pages_read; whether there are pictures for where addresses are shared; for which papers there are pages without the program; what the page tillganglighet/ tells of accessibility, which a public_body's\n"
          "must, or no site is made; and queries, persons, parties, bodies and cases that get feeds of their own\n"
          "(core/export/site/diarium.schema.json). What it names and DIR has not ends with\n"
          "status 1. Before anything is written a table tells what the copy of each file holds beyond the text that was\n"
          "read, and what becomes of it: «checked» copies texts with personal numbers masked, and other files where all\n"
          "in them could be looked through and no number was found. A file with pages without text is copied where\n"
          "pages_read says that somebody has read them.\n",
          {1, 1, site_options},
          run_site};
}

}  // namespace diarium::cli
