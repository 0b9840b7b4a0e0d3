#include "cli/site/site_write.h"

#include <algorithm>
#include <array>

#include "base/sha256.h"
#include "cli/call/progress.h"
#include "cli/disk/files.h"
#include "cli/site/site_build.h"
#include "view/actors/actors.h"
#include "view/panels/relations_in.h"
#include "view/paper/cite.h"

namespace diarium::cli {
namespace {

using exporting::SiteFile;

constexpr std::size_t least_to_compress = 1024;  ///< Smaller files travel in one packet as they are.

bool compresses(std::string_view path) {
  constexpr std::array<std::string_view, 19> endings{".html", ".ics", ".rdf", ".js",  ".css",  ".json", ".xml", ".txt",  ".text", ".md",
                                                     ".markdown", ".svg", ".wasm", ".ttf", ".dia", ".part", ".webmanifest",
                                                     ".lex", ".traineddata"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

/// Writes files and keeps the list that build.json will be.
class Writer {
 public:
  Writer(TargetFolder& folder, bool precompress) : folder_(folder), precompress_(precompress) {}

  Result<bool> write(const std::string& path, std::string_view bytes) {
    if (exporting::is_listed(path))
      listed_.push_back({path, sha256(bytes), bytes.size(), exporting::kind_of_file(path)});
    if (auto written = folder_.write(path, bytes); !written || !precompress_) return written;
    if (bytes.size() < least_to_compress || !compresses(path)) return true;
    if (auto written = write_twin(path + ".br", bytes, exporting::brotli(bytes)); !written) return written;
    return write_twin(path + ".gz", bytes, exporting::gzip(bytes));
  }
  Result<bool> write(const SiteFile& file) { return write(file.path, file.bytes); }
  Result<bool> write(const Result<exporting::Page>& page) {
    if (!page) return page.error();
    return write(page->path, page->html);
  }
  Result<bool> write(const Result<SiteFile>& file) {
    if (!file) return file.error();
    return write(file->path, file->bytes);
  }

  [[nodiscard]] std::vector<exporting::Listed> take_list() { return std::move(listed_); }

 private:
  /// Kept where it saves a twentieth at least: what is compressed already does not.
  Result<bool> write_twin(const std::string& path, std::string_view bytes, const std::string& twin) {
    if (twin.size() > bytes.size() - bytes.size() / 20) return true;
    return folder_.write(path, twin);
  }

  TargetFolder& folder_;
  bool precompress_;
  std::vector<exporting::Listed> listed_;
};

std::string page_of(DocId paper, const index::Pack& pack) { return "d/" + pack.card(paper).id + "/index.html"; }

/// A picture, and whose it is.
struct WantedPicture {
  std::string path;
  exporting::ShareWords words;
};
/// Of the site, and of each case and paper where all have pages.
std::vector<WantedPicture> wanted_pictures(const exporting::Site& site) {
  std::vector<WantedPicture> wanted = {{exporting::picture_of(""), words_of_site(site)}};
  if (!exporting::is_whole(site)) return wanted;
  for (const relations::Case& one : site.relations->cases.cases)
    wanted.push_back({exporting::picture_of("a/" + one.id + "/index.html"), words_of_case(site, one)});
  for (std::uint32_t i = 0; i < site.pack.papers(); ++i)
    wanted.push_back({exporting::picture_of("d/" + site.pack.card({i}).id + "/index.html"), words_of_paper(site, {i})});
  return wanted;
}

/// All that is known before the first file is written.
struct Plan {
  std::vector<exporting::Piece> pieces;                        ///< None: the pack is one file.
  std::string colours, colours_path;                           ///< Empty: none of its own.
  std::vector<std::pair<std::string, std::string>> moved;      ///< Ids of earlier that lead to papers.
  std::vector<SiteFile> sitemap;
  std::vector<SiteFile> asked;  ///< Feeds that the manifest asks for, and the calendar.
  std::vector<WantedPicture> pictures;
};

/// Addresses of the pages of persons, parties, bodies and meetings that are files: all of a whole site, else those with a feed,
/// as a folder that is there without a page is an error on many hosts.
std::vector<std::string> pages_of_someone(const exporting::Site& site) {
  std::vector<std::string> addresses = view::someones_addresses(site.pack, *site.relations);
  if (!exporting::is_whole(site))
    std::erase_if(addresses, [&](const std::string& one) { return std::ranges::find(site.alternates, one, &exporting::Alternate::page) == site.alternates.end(); });
  return addresses;
}

/// Is the page of the case a file?
bool has_page(const exporting::Site& site, const relations::Case& one) {
  return site.pages->has_case(one.id) || std::ranges::find(site.alternates, "a/" + one.id + "/", &exporting::Alternate::page) != site.alternates.end();
}

/// Pages that search engines may list, in a fixed order.
Result<std::vector<std::string>> open_pages(const exporting::Site& site, const exporting::Manifest& manifest) {
  const index::Pack& pack = site.pack;
  std::vector<std::string> paths;
  const bool lists_people = manifest.lists_people;
  const auto which = lists_people ? exporting::Which::search_and_people : exporting::Which::search;
  for (const std::string& address : exporting::screen_addresses(which)) paths.push_back(address + "index.html");
  if (lists_people)
    for (const std::string& address : pages_of_someone(site)) paths.push_back(address + "index.html");
  for (const std::string_view address : {exporting::terms_address, exporting::rules_address, exporting::claim_address,
                                         exporting::feeds_address})
    paths.push_back(std::string(address) + "index.html");
  if (manifest.statement) paths.push_back(std::string(exporting::statement_address) + "index.html");
  for (const relations::Case& one : site.relations->cases.cases)
    if (has_page(site, one)) paths.push_back("a/" + one.id + "/index.html");
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    if (!site.pages->has({i})) continue;
    const auto origin = pack.origin({i});
    if (!origin) return origin.error();
    if (!origin->unlisted) paths.push_back(page_of({i}, pack));
  }
  return paths;
}

/// May the site hold a copy of the paper's file? What cannot be told is no.
bool gives_copy(const exporting::Site& site, DocId paper) {
  const auto origin = site.pack.origin(paper);
  return origin && view::has_public_copy(site.pack.card(paper), *origin);
}

bool has_oembed(const exporting::Site& site) { return exporting::is_whole(site) && !site.pack.about().address.empty(); }

/// Every file that the site may have.
std::set<std::string> paths_of(const Shell& shell, const exporting::Site& site, const Plan& plan, bool precompress) {
  std::set<std::string> paths;
  for (const std::string& address : exporting::screen_addresses(exporting::Which::all)) paths.insert(address + "index.html");
  paths.insert(shell.files.begin(), shell.files.end());
  for (const std::string_view name : {std::string_view("404.html"), std::string_view("skal.html"), exporting::feed_name, std::string_view("robots.txt"), exporting::llms_name, exporting::openapi_name, exporting::build_name, exporting::sums_name,
                                      std::string_view("_headers"), std::string_view(".htaccess"), exporting::one_file_name,
                                      site.pack_file})
    paths.insert(std::string(name));
  if (site.in_catalogue) paths.insert(std::string(exporting::dcat_name));
  for (const exporting::Piece& piece : plan.pieces) paths.insert(piece.path);
  for (const auto* files : {&plan.sitemap, &plan.asked})
    for (const SiteFile& file : *files) paths.insert(file.path);
  for (const WantedPicture& picture : plan.pictures) paths.insert(picture.path);
  for (const std::string_view address :
       {exporting::terms_address, exporting::rules_address, exporting::claim_address, exporting::feeds_address,
        exporting::report_address})
    paths.insert(std::string(address) + "index.html");
  if (site.statement) paths.insert(std::string(exporting::statement_address) + "index.html");
  for (const auto& [from, to] : plan.moved) paths.insert("d/" + from + "/index.html");
  if (!plan.colours_path.empty()) paths.insert(plan.colours_path);
  for (const relations::Case& one : site.relations->cases.cases)
    if (has_page(site, one)) paths.insert("a/" + one.id + "/index.html");
  for (const std::string& address : pages_of_someone(site)) paths.insert(address + "index.html");
  for (std::uint32_t i = 0; i < site.pack.papers(); ++i) {
    const index::Card& card = site.pack.card({i});
    if (site.pages->has({i})) paths.insert(page_of({i}, site.pack));
    if (has_oembed(site)) paths.insert("d/" + card.id + "/oembed.json");
    if (site.originals && gives_copy(site, {i})) paths.insert(view::original_path(card));
  }
  if (!precompress) return paths;
  std::set<std::string> all = paths;
  for (const std::string& path : paths)
    if (compresses(path)) all.insert({path + ".br", path + ".gz"});
  return all;
}

Result<bool> write_pack(Writer& writer, const std::string& packed, const Plan& plan) {
  if (plan.pieces.empty()) return writer.write(std::string(exporting::pack_name), packed);
  std::set<std::string_view> paths;  // Of the same bytes is one file.
  for (const exporting::Piece& piece : plan.pieces)
    if (paths.insert(piece.path).second)
      if (auto written = writer.write(piece.path, piece.bytes); !written) return written;
  return writer.write(std::string(exporting::pieces_name), exporting::pieces_json(packed, plan.pieces));
}

Result<bool> write_sums(Writer& writer, const index::Pack& pack) {
  const auto sums = exporting::paper_sums(pack);
  if (!sums) return sums.error();
  return writer.write(std::string(exporting::sums_name), *sums);
}

Result<SiteFile> copy_of(const exporting::Site& site, DocId paper, const SiteOptions& options) {
  const std::string path = view::original_path(site.pack.card(paper));
  const bool stays = options.as_before.contains(site.pack.card(paper).name);
  auto bytes = stays ? read_file(join(options.site, path), source::size_limit) : published_source(options.papers, site.pack, paper);
  if (!bytes) return bytes.error();
  return SiteFile{path, stays ? std::move(*bytes) : exporting::inert(std::move(*bytes), path)};
}

Result<bool> write_papers(Writer& writer, const exporting::Site& site, app::Application& program, const SiteOptions& options) {
  Progress progress;
  for (std::uint32_t i = 0; i < site.pack.papers(); ++i) {
    const index::Card& card = site.pack.card({i});
    if (site.pages->has({i}))
      if (auto written = writer.write(exporting::page_at(site, program, "d/" + card.id + "/")); !written) return written;
    if (has_oembed(site))
      if (auto written = writer.write(exporting::oembed(site, {i})); !written) return written;
    if (site.originals && card.part.ordinal == 0 && gives_copy(site, {i})) {
      if (auto written = writer.write(copy_of(site, {i}, options)); !written) return written;
    }
    progress.tell(how_far("writing", i, site.pack.papers(), "", progress.seconds()));
  }
  return true;
}

Result<bool> write_screens(Writer& writer, const exporting::Site& site, app::Application& program) {
  for (const std::string& address : exporting::screen_addresses(exporting::Which::all))
    if (auto written = writer.write(exporting::page_at(site, program, address)); !written) return written;
  for (const relations::Case& one : site.relations->cases.cases)
    if (has_page(site, one))
      if (auto written = writer.write(exporting::page_at(site, program, "a/" + one.id + "/")); !written) return written;
  for (const std::string& address : pages_of_someone(site))
    if (auto written = writer.write(exporting::page_at(site, program, address)); !written) return written;
  return writer.write(exporting::skeleton_page(site));
}

Result<bool> write_for_hosts(Writer& writer, const exporting::Site& site, const Plan& plan,
                             const std::set<std::string>& paths) {
  if (auto written = writer.write(exporting::feed(site)); !written) return written;
  if (auto written = writer.write(exporting::robots(site)); !written) return written;
  if (auto written = writer.write(exporting::llms_text(site)); !written) return written;
  if (auto written = writer.write(exporting::openapi(site, DIARIUM_VERSION)); !written) return written;
  if (site.in_catalogue)
    if (auto written = writer.write(exporting::dcat(site)); !written) return written;
  if (auto written = exporting::is_whole(site) ? writer.write(exporting::missing_page(site)) : writer.write(exporting::any_address_page(site)); !written) return written;
  if (auto written = writer.write(exporting::headers_file(site, {paths.begin(), paths.end()})); !written) return written;
  if (auto written = writer.write(exporting::apache_file(site)); !written) return written;
  for (const auto* files : {&plan.sitemap, &plan.asked})
    for (const SiteFile& file : *files)
      if (auto written = writer.write(file); !written) return written;
  for (const auto& [from, to] : plan.moved)
    if (auto written = writer.write(exporting::moved_page(site, from, to)); !written) return written;
  return true;
}

/// Makes the feeds that the manifest asks for and the calendar; pages then name them. Returns what is not there.
Result<Warnings> plan_asked(const exporting::Manifest& manifest, exporting::Site& site, Plan& plan) {
  auto named = exporting::named_feeds(site, manifest.feeds);
  if (!named) return named.error();
  for (exporting::NamedFeed& feed : named->feeds) {
    site.alternates.push_back({feed.page, feed.file.path, feed.title, "application/atom+xml"});
    plan.asked.push_back(std::move(feed.file));
  }
  auto calendar = exporting::calendar(site);
  if (!calendar) return calendar.error();
  if (!*calendar) return named->warnings;
  const std::string title(view::word(site.language, "timeline.clocks"));
  for (const std::string_view page : {"", "tid/"})
    site.alternates.push_back({std::string(page), (*calendar)->path, title, "text/calendar"});
  plan.asked.push_back(std::move(**calendar));
  return named->warnings;
}

/// A shell without a worker makes a site that cannot be kept.
Result<bool> write_worker(Writer& writer, const Shell& shell, std::string_view version) {
  if (std::ranges::find(shell.files, worker_name) == shell.files.end()) return true;
  const auto script = read_of(shell, worker_name);
  if (!script) return script.error();
  const auto worker = worker_of(*script, version);
  if (!worker) return worker.error();
  return writer.write(std::string(worker_name), *worker);
}

}  // namespace

Result<Warnings> write_site(TargetFolder& folder, const Shell& shell, const index::Pack& pack, const std::string& packed,
                            const exporting::Manifest& manifest, const SiteOptions& options) {
  const auto relations = view::relations_in(pack);
  if (!relations) return relations.error();
  Plan plan;
  plan.pieces = exporting::pieces_of(packed, options.piece_size);
  plan.colours = exporting::accent_css(pack.about().accent_light, pack.about().accent_dark);
  if (!plan.colours.empty()) plan.colours_path = "farger-" + sha256(plan.colours).substr(0, 8) + ".css";
  for (const auto& [from, to] : manifest.aliases)
    if (!pack.find(from) && pack.find(to)) plan.moved.emplace_back(from, to);

  const view::Collection counts = view::collection(pack, "", {0, 0});
  exporting::Site site{pack, counts, shell.page, view::Language::sv, &*relations};
  const exporting::StillPages still = exporting::still_pages(pack, *relations, manifest.prerender);
  site.pages = &still;
  site.colours = plan.colours_path;
  site.originals = options.originals;
  site.lists_people = manifest.lists_people;
  site.statement = manifest.statement.has_value();
  site.publisher = manifest.publisher, site.licence = manifest.licence;
  site.in_catalogue = exporting::unsaid_of_data(manifest).needed.empty();
  site.pack_size = packed.size();
  if (!plan.pieces.empty()) site.pack_file = exporting::pieces_name;
  auto lacking = plan_asked(manifest, site, plan);
  if (!lacking) return lacking.error();
  const auto pages = open_pages(site, manifest);
  if (!pages) return pages.error();
  plan.sitemap = exporting::sitemap(site, *pages);

  const auto faces = manifest.address.empty() || !manifest.pictures ? Result<std::optional<exporting::ShareFaces>>(std::optional<exporting::ShareFaces>()) : faces_of(shell);
  if (!faces) return faces.error();
  site.pictures = faces->has_value();  // Those who show them ask for a whole address.
  if (site.pictures) plan.pictures = wanted_pictures(site);

  const std::set<std::string> paths = paths_of(shell, site, plan, options.precompress);
  if (auto free = folder.announce(paths); !free) return free.error();
  Writer writer(folder, options.precompress);
  for (const std::string& file : shell.files) {
    if (file == worker_name) continue;  // It names the version, and is written last.
    const auto bytes = read_of(shell, file);
    if (!bytes) return bytes.error();
    if (auto written = writer.write(file, *bytes); !written) return written.error();
  }
  if (!plan.colours.empty())
    if (auto written = writer.write(plan.colours_path, plan.colours); !written) return written.error();
  if (auto written = write_pack(writer, packed, plan); !written) return written.error();
  if (auto written = write_sums(writer, pack); !written) return written.error();
  auto program = exporting::still_program(site, packed);
  if (!program) return program.error();
  if (auto written = write_screens(writer, site, *program); !written) return written.error();
  if (manifest.statement)
    if (auto written = writer.write(exporting::statement_page(site, *program, {*manifest.statement, manifest.public_body})); !written)
      return written.error();
  if (auto written = writer.write(exporting::terms_page(site, *program)); !written) return written.error();
  if (auto written = writer.write(exporting::rules_page(site, *program)); !written) return written.error();
  if (auto written = writer.write(exporting::claim_page(site, *program)); !written) return written.error();
  if (auto written = writer.write(exporting::feeds_page(site, *program)); !written) return written.error();
  const auto reported = exporting::report_folder(pack, options.unread);
  if (!reported) return reported.error();
  if (auto written = writer.write(exporting::report_page(site, *program, *reported)); !written) return written.error();
  if (auto written = write_papers(writer, site, *program, options); !written) return written.error();
  for (const WantedPicture& picture : plan.pictures)
    if (auto written = writer.write(picture.path, exporting::share_picture(**faces, picture.words)); !written) return written.error();
  if (auto written = write_for_hosts(writer, site, plan, paths); !written) return written.error();
  if (auto written = writer.write(one_file_of(shell.folder, site, packed, options.one_file)); !written) return written.error();
  const exporting::BuildList list = exporting::build_list(writer.take_list(), DIARIUM_VERSION);
  if (auto written = writer.write(std::string(exporting::build_name), list.json); !written) return written.error();
  if (auto written = write_worker(writer, shell, list.version); !written) return written.error();
  return lacking;
}

}  // namespace diarium::cli
