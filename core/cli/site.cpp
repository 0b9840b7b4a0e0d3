// diarium site: a folder of papers becomes a static site.
#include <algorithm>
#include <set>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/folder.h"
#include "cli/lexicon.h"
#include "cli/site_folder.h"
#include "cli/site_offline.h"
#include "cli/workers.h"
#include "view/relations_in.h"

namespace diarium::cli {
namespace {

constexpr Option options[] = {
    {"-o", "SITE", "the folder of the site (must be given)"},
    {"--shell", "DIR", "the page without a collection (build/shell)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--no-mask", "", "leave personal numbers as they are"},
    {"--one-file-limit", "BYTES", "a larger pack is not put inside diarium.html (31457280)"},
    {"--full", "", "diarium.html with all that it can hold"},
    lexicon_option,
};
constexpr std::string_view template_name = "index.html", notices_name = "licenser.txt";

/// `--shell`, else the shell of the build that the program came from, else build/shell.
std::string shell_folder(const Call& call) {
  if (const auto given = call.arguments.value("--shell")) return *given;
  const auto slash = call.program.rfind('/');
  if (slash != call.program.npos) {
    const std::string beside = call.program.substr(0, slash) + "/../../shell";
    if (kind_of(beside) == Kind::folder) return beside;
  }
  return "build/shell";
}

struct Shell {
  std::string folder;
  std::string page;                ///< The template.
  std::vector<std::string> files;  ///< All others.
};

Result<Shell> read_shell(const std::string& folder) {
  Shell shell{folder, {}, {}};
  auto page = read_file(join(folder, template_name), source::size_limit);
  const auto entries = list_folder(folder);
  if (!page || !entries)
    return Error{Fault::not_found,
                 "holds no page to build on (" + std::string(template_name) +
                     "); build the shell first (./serve.sh --build-only does) or name it with --shell",
                 ""};
  shell.page = std::move(*page);
  if (auto checked = exporting::check_shell(shell.page); !checked) return checked.error();
  for (const Entry& entry : *entries) {
    if (!entry.problem.empty()) return Error{Fault::not_found, entry.path + ": " + entry.problem, ""};
    if (entry.path != template_name && !entry.path.starts_with(one_file_inputs)) shell.files.push_back(entry.path);
  }
  return shell;
}

/// Every file that the site will have.
std::set<std::string> plan(const Shell& shell, const index::Pack& pack, const relations::Relations& relations) {
  std::set<std::string> paths{"index.html", "om/index.html", "d/index.html", std::string(exporting::pack_name),
                              std::string(exporting::one_file_name)};
  paths.insert(shell.files.begin(), shell.files.end());
  for (std::uint32_t i = 0; i < pack.papers(); ++i) paths.insert("d/" + pack.card({i}).id + "/index.html");
  for (const std::string_view screen : {"relationer", "jamfor", "tid", "luckor"})
    paths.insert(std::string(screen) + "/index.html");
  for (const relations::Case& one : relations.cases.cases) paths.insert("a/" + one.id + "/index.html");
  return paths;
}

Result<bool> write_page(SiteFolder& folder, const Result<exporting::Page>& page) {
  if (!page) return page.error();
  return folder.write(page->path, page->html);
}

Result<bool> write_site(SiteFolder& folder, const Shell& shell, const Packed& packed, std::size_t one_file_limit) {
  const auto pack = index::Pack::open(packed.bytes);
  if (!pack) return pack.error();
  const auto relations = view::relations_in(*pack);
  if (!relations) return relations.error();
  if (auto free = folder.announce(plan(shell, *pack, *relations)); !free) return free;
  for (const std::string& file : shell.files) {
    const auto bytes = read_file(join(shell.folder, file), pack_limit);
    if (!bytes) return bytes.error();
    if (auto written = folder.write(file, *bytes); !written) return written;
  }
  if (auto written = folder.write(std::string(exporting::pack_name), packed.bytes); !written) return written;

  const view::Collection counts = view::collection(*pack, "", {0, 0});
  const bool has_notices = std::ranges::find(shell.files, notices_name) != shell.files.end();
  const exporting::Site site{*pack, counts, shell.page, DIARIUM_VERSION, has_notices ? notices_name : "",
                             view::Language::sv, &*relations};
  if (auto written = write_page(folder, collection_page(site)); !written) return written;
  if (auto written = write_page(folder, paper_list_page(site)); !written) return written;
  if (auto written = write_page(folder, about_page(site)); !written) return written;
  if (auto written = write_page(folder, relations_page(site)); !written) return written;
  if (auto written = write_page(folder, compare_page(site)); !written) return written;
  if (auto written = write_page(folder, timeline_page(site)); !written) return written;
  if (auto written = write_page(folder, gaps_page(site)); !written) return written;
  for (const relations::Case& one : relations->cases.cases)
    if (auto written = write_page(folder, case_page(site, one.id)); !written) return written;
  for (std::uint32_t i = 0; i < pack->papers(); ++i) {
    if (auto written = write_page(folder, paper_page(site, {i})); !written) return written;
    if (i % 64 == 0) progress("writing " + std::to_string(i) + " of " + std::to_string(pack->papers()));
  }
  end_progress();
  if (auto written = write_one_file(folder, shell.folder, site, packed.bytes, one_file_limit); !written) return written;
  return folder.finish();
}

Status run(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("site", jobs.error());
  const auto one_file_limit = call.arguments.number("--one-file-limit", 0, exporting::one_file_limit);
  if (!one_file_limit) return misused("site", one_file_limit.error());
  const auto out = call.arguments.value("-o");
  if (!out || out->empty()) return misused("site", Error{Fault::unsupported, "say where the site goes: -o SITE", ""});
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
  auto folder = SiteFolder::open(*out);
  if (!folder) return complain(*out, folder.error()), Status::failed;
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  auto read = pack_folder(papers, {*jobs, WithFacts::yes, *lexicon,
                                  call.arguments.has("--no-mask") ? Masking::none : Masking::personal_numbers});
  if (!read) return complain(papers, read.error()), Status::failed;
  auto related = with_relations(std::move(read->bytes));
  if (!related) return complain(papers, related.error()), Status::failed;
  read->bytes = std::move(*related);
  if (const auto done = write_site(*folder, *shell, *read, *one_file_limit); !done) return complain(*out, done.error()), Status::failed;
  if (call.arguments.has("--full"))
    note("--full: diarium.html already holds all that it can use; the word list and readers of office files have no use in it yet");
  note(*out + ": " + counted(read->papers, "paper") + ", " + counted(read->skipped.size(), "file") + " skipped");
  return read->skipped.empty() ? Status::done : Status::skipped;
}

}  // namespace

Command site_command() {
  return {"site",
          "DIR -o SITE [--shell build/shell] [--jobs N] [--lexicon FILE] [--one-file-limit BYTES] [--full]",
          "a folder of papers becomes a static site: the page, the pack, a page for each paper",
          "Every page can be read without JavaScript. SITE must be new, empty or written by diarium; files that\n"
          "diarium did not write are never touched.\n",
          {1, 1, options},
          run};
}

}  // namespace diarium::cli
