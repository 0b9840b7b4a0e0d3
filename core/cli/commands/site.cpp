// diarium site: a folder of papers becomes a static site.
#include "cli/commands/command.h"
#include "cli/corrections.h"
#include "cli/papers/files.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"
#include "cli/site/originals.h"
#include "cli/site/site_write.h"

namespace diarium::cli {
namespace {

constexpr Option site_options[] = {
    {"-o", "SITE", "the folder of the site (must be given)"},
    {"--shell", "DIR", "the page without a collection (build/shell)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--no-mask", "", "leave personal numbers as they are"},
    {"--originals", "WHICH", "copies of the files that papers were read from: none, plain (texts), checked, all (checked)"},
    {"--no-originals", "", "as --originals none"},
    {"--precompress", "", "write .br and .gz beside the files, for hosts that send them"},
    {"--one-file-limit", "BYTES", "a larger pack is not put inside diarium.html (30 MiB)"},
    {"--full", "", "diarium.html also holds what reads a reader's own papers"},
    {"--piece-size", "BYTES", "a larger pack is served in pieces of at most that (16 MiB)"},
    force_option,
    lexicon_option,
};

/// The manifest of a folder; empty where it has none.
Result<exporting::Manifest> manifest_of(const std::string& papers) {
  const std::string file = join(papers, exporting::manifest_name);
  if (!has_file(papers, exporting::manifest_name)) return exporting::Manifest{};
  const auto bytes = read_file(file, source::size_limit);
  if (!bytes) return bytes.error();
  return exporting::read_manifest(*bytes);
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
  auto related = settled(std::move(read->bytes), papers, {.masking = masking});
  if (!related) return complain(papers, related.error()), Status::failed;
  const auto pack = index::Pack::open(*related);
  if (!pack) return complain(papers, pack.error()), Status::failed;
  complain(exporting::manifest_name, *unsaid);
  bool complete = tell_missing(*manifest, papers, *pack) && unsaid->empty();
  const SiteWishes wishes{papers, *originals != Originals::none, call.arguments.has("--precompress"),
                          *piece_size, {*one_file_limit, call.arguments.has("--full")}};
  const auto lacking = write_site(*folder, *shell, *pack, *related, *manifest, wishes);
  if (!lacking) return complain(*out, lacking.error()), Status::failed;
  complain(exporting::manifest_name, *lacking);
  complete = complete && lacking->empty();
  if (manifest->address.empty())
    note("diarium.json gives no \"address\": no sitemap, no canonical links, no oEmbed, no pictures for sharing");
  note(*out + ": " + counted(read->papers, "paper") + ", " + counted(read->skipped.size(), "file") + " skipped");
  return read->skipped.empty() && complete ? Status::done : Status::skipped;
}

}  // namespace

Command site_command() {
  return {"site",
          "DIR -o SITE [--shell build/shell] [--no-mask] [--originals none|plain|checked|all] [--precompress] [--piece-size BYTES] [--one-file-limit BYTES] [--full] [--jobs N] [--force] [--lexicon FILE]",
          "a folder of papers becomes a static site: the page, the pack, a page for each paper",
          "Every page can be read without JavaScript. SITE must be new, empty or written by diarium; files that\n"
          "diarium did not write are never touched, and the site comes as a whole or not at all. diarium.json in DIR may say the collection's title, description,\n"
          "address, contact, colours, aliases of ids and, for each paper, title, address of the original, day of\n"
          "retrieval, noindex and pages_read; whether there are pictures for where addresses are shared; what the page tillganglighet/ tells of accessibility, which a public_body's\n"
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
