// diarium site: a folder of papers becomes a static site.
#include "cli/call/command.h"
#include "cli/papers/folder.h"
#include "cli/site/site_build.h"

namespace diarium::cli {
namespace {

Status run_site(const Call& call) {
  const auto build = wanted_site(call, "site");
  if (!build) return Status::failed;
  const auto built = build_site(*build, [&](const FolderOptions& options) { return pack_folder(build->papers, options); });
  if (!built) return Status::failed;
  return ends_as(*build, *built);
}

}  // namespace

Command site_command() {
  return {"site",
          "DIR -o SITE [--shell build/shell] [--changed FILE] [--lang sv|en] [--strict] [--no-wording] [--no-mask] [--originals none|plain|checked|all] [--precompress] [--piece-size BYTES] [--one-file-limit BYTES] [--full] [--jobs N] [--force] [--lexicon FILE] [--ocr WISH]",
          "a folder of papers becomes a static site: the page, the pack, a page for each paper",
          "Of a collection of up to 2,000 papers every page can be read without JavaScript; of a larger one those of the newest, or of as\n"
          "many as diarium.json says (prerender). SITE must be new, empty or written by diarium; files that\n"
          "diarium did not write are never touched, and the site comes as a whole or not at all. diarium.json in DIR may say the collection's title, description,\n"
          "address, contact, publisher, licence, colours, aliases of ids and, for each paper, title, address of the original, day of\n"
          "retrieval, noindex and pages_read; whether there are pictures for where addresses are shared; for which papers there are pages without the program; what the page tillganglighet/ tells of accessibility, which a public_body's\n"
          "must, or no site is made; and queries, persons, parties, bodies and cases that get feeds of their own\n"
          "(core/export/site/diarium.schema.json). What became of each file, what its copy holds beyond the text that was read and what to\n"
          "do about it stands in SITE.report.csv beside SITE and, but for the details, on the site's page rapport/; a summary is told on stderr. Exit\n"
          "status: 0 where the site stands; 1 with --strict where a file was skipped or diarium.json names what DIR has not; 2 where there is\n"
          "no new site, or a program that reads files is missing. Of copies «checked» gives texts with personal numbers masked, and other files where all\n"
          "in them could be looked through and no number was found. A file with pages without text is copied where\n"
          "pages_read says that somebody has read them.\n",
          {1, 1, site_options},
          run_site};
}

}  // namespace diarium::cli
