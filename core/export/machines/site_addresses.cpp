
#include "export/beside/pages.h"
#include "export/machines/machine_files.h"
#include "export/pictures/share_picture.h"
#include "export/site/feeds.h"
#include "export/site/listing.h"
#include "export/site/shell.h"
#include "view/paper/copy.h"
#include "view/words.h"

namespace diarium::exporting {
namespace {

using app::Screen;
using Kind = SiteAddress::Kind;
using Given = AddressParameter::In;
using Dataset = SiteAddress::Dataset;

constexpr std::string_view html_type = "text/html", json_type = "application/json", words_type = "text/plain";
constexpr std::string_view slug_form = "^[a-z0-9-]+$";

struct ScreenWords {
  std::string_view title, about;
};

/// Of a screen that has no words of its own here those of the list of screens.
ScreenWords words_of(const app::ScreenRow& row) {
  switch (row.screen) {
    case Screen::collection: return {"Collection", "the cases that tell most, and every paper"};
    case Screen::papers: return {"Papers", "every paper with kind, municipality, body, day, case number and outcome"};
    case Screen::cases: return {"Cases", "a row a case: who brought it, when, what became of it, votes, who objected, how long it took"};
    case Screen::reader: return {"A paper", "its whole text, its outline, and what it states, each with its words"};
    case Screen::of_case: return {"A case", "what was proposed, what each stage answered, who objected, and why each paper belongs to it"};
    case Screen::people: return {"Persons", "who is named in the papers, with what they did"};
    case Screen::person: return {"A person", "what the person put, demanded, dissented from and voted"};
    case Screen::party: return {"A party", "what the party put, demanded, dissented from and voted"};
    case Screen::body: return {"A body", "what the body decided, and its meetings"};
    case Screen::meeting: return {"A meeting", "what was decided that day"};
    case Screen::figures: return {"Figures", "outcomes and median days by party, body and year"};
    case Screen::compare: return {"Comparison", "what two papers share, and what was changed"};
    case Screen::relations: return {"Relations", "which papers share wording, cite each other or are of one case"};
    case Screen::timeline: return {"Timeline", "what happened when, and which motions wait"};
    case Screen::gaps: return {"Gaps", "what is cited and missing, and what papers tell in two ways"};
    case Screen::desk: return {"Desk", "what a reader has put aside; it is kept in the reader's browser only"};
    case Screen::about: return {"About", "what the site is, how it was made, and its licences"};
    default: return {row.words.empty() ? row.name : view::word(view::Language::en, row.words), ""};
  }
}

AddressParameter in_path(std::string name, std::string_view about, std::string_view form = slug_form) {
  return {std::move(name), Given::path, about, form};
}

/// What the parts of a screen's address name.
std::vector<AddressParameter> parts_of(const app::ScreenRow& row) {
  constexpr std::string_view place = "the municipality, in small letters without marks";
  switch (row.screen) {
    case Screen::reader:
      return {
          in_path("paper", "id of the paper"),
          {"s", Given::query,
           "words to be shown: first byte and the one behind the last, of the paper's text as UTF-8 in Unicode NFC",
           "^[0-9]+-[0-9]+$"},
          {"c", Given::query, "sums of the file and of those words, by which the page tells whether they have changed",
           "^[0-9a-f]+\\.[0-9a-f]{12}\\.[0-9]+\\.[0-9a-f]+$"},
          {"q", Given::query, "a search whose places are marked; needs JavaScript", ""}};
    case Screen::of_case: return {in_path("case", "id of the case")};
    case Screen::party: return {in_path("party", "the party's letters", "")};
    case Screen::person: return {in_path("municipality", place), in_path("person", "the person's name")};
    case Screen::body: return {in_path("municipality", place), in_path("body", "the body")};
    case Screen::meeting: return {in_path("municipality", place), in_path("body", "the body"), in_path("day", "the day of the meeting", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")};
    default: return {};
  }
}

std::string path_of(const app::ScreenRow& row, const std::vector<AddressParameter>& parameters) {
  std::string path = row.segment.empty() ? "" : std::string(row.segment) + "/";
  for (const AddressParameter& one : parameters)
    if (one.in == Given::path) path += "{" + one.name + "}/";
  return path;
}

void add_pages(const Site& site, std::vector<SiteAddress>& all) {
  for (const app::ScreenRow& row : app::screen_table) {
    if (row.still == app::Still::none) continue;
    const ScreenWords words = words_of(row);
    std::vector<AddressParameter> parameters = parts_of(row);
    all.push_back({path_of(row, parameters), row.still == app::Still::same ? Kind::again : Kind::page, std::string(words.title), std::string(words.about), html_type, {}});
    all.back().parameters = std::move(parameters);
    if (row.screen == Screen::collection) all.back().dataset = Dataset::collection;
  }
  const auto page = [&](std::string_view path, Kind kind, std::string title, std::string about) {
    all.push_back({std::string(path), kind, std::move(title), std::move(about), html_type, {}});
  };
  page(terms_address, Kind::page, "Terms", "what the words of council papers mean, in Swedish and English");
  page(rules_address, Kind::page, "How papers are read", "the rules that papers are read by, each with examples");
  page(claim_address, Kind::page, "How sure it is", "how often what is read was right when judges read it, too");
  page(feeds_address, Kind::page, "Feeds", "what programs may visit again");
  page(report_address, Kind::page, "How the files were read", "which of the files that were given could not be read, and of which somebody should look at what");
  if (site.statement) page(statement_address, Kind::page, "Accessibility", "the publisher's accessibility statement");
  page(one_file_name, Kind::again, "The site as one file", "the whole explorer with its papers; opens without a server");
  all.back().dataset = Dataset::collection;
}

void add_pack(const Site& site, std::vector<SiteAddress>& all) {
  constexpr std::string_view about = "all papers with their text, facts, cases and index, as one file; `diarium search`, `cases`, `export` and `mcp` read it";
  if (site.pack_file == pack_name) {
    all.push_back({std::string(pack_name), Kind::data, "The collection", std::string(about), "application/octet-stream", {}});
    all.back().dataset = Dataset::collection;
    return;
  }
  all.push_back({std::string(pieces_name), Kind::data, "The collection's pieces", "which files joined are the collection", json_type, {},
                 R"({"type":"object","properties":{"size":{"type":"integer"},"sha256":{"type":"string"},"pieces":{"type":"array","items":{"type":"object","required":["url","size","sha256"]}}},"required":["size","sha256","pieces"]})"});
  all.back().dataset = Dataset::collection;
  all.push_back({"collection-{piece}.part", Kind::data, "A piece of the collection", std::string(about), "application/octet-stream",
                 {in_path("piece", "sixteen digits of its SHA-256", "^[0-9a-f]{16}$")}});
}

void add_data(const Site& site, std::vector<SiteAddress>& all) {
  const bool published = !site.pack.about().address.empty();
  const auto add = [&all](Dataset dataset, SiteAddress one) {
    one.dataset = dataset;
    all.push_back(std::move(one));
  };
  add(Dataset::feed, {std::string(feed_name), Kind::data, "Newest papers", "the feed of the newest papers", "application/atom+xml", {}});
  for (const Alternate& one : site.alternates)
    if (all.back().path != one.path) add(Dataset::feed, {one.path, Kind::data, one.title, "kept up to date with the collection", one.type, {}});
  add(Dataset::site, {std::string(build_name), Kind::data, "List of files", "every file of the site with its size and SHA-256", json_type, {},
                 R"({"type":"object","properties":{"version":{"type":"string"},"program":{"type":"string"},"files":{"type":"array","items":{"type":"object","properties":{"url":{"type":"string"},"sha256":{"type":"string"},"size":{"type":"integer"},"kind":{"type":"string"}},"required":["url","sha256","size","kind"]}}},"required":["version","program","files"]})"});
  add(Dataset::site, {std::string(sums_name), Kind::data, "Sums of the papers", "a line for each file that papers were read from: by it a kept copy knows that one was taken out", words_type, {}});
  if (published) {
    add(Dataset::site, {"sitemap.xml", Kind::data, "Sitemap", "the pages that search engines may list", "application/xml", {}});
    if (is_whole(site)) all.push_back({"d/{paper}/oembed.json", Kind::data, "oEmbed of a paper", "its title, and a frame that shows it", json_type, {in_path("paper", "id of the paper")},
                   R"({"type":"object","properties":{"version":{"const":"1.0"},"type":{"const":"rich"},"title":{"type":"string"},"html":{"type":"string"}},"required":["version","type","title","html"]})"});
  }
  if (site.originals)
    all.push_back({std::string(view::copies_folder) + "{file}", Kind::data, "Copy of a paper's file", "the file that a paper was read from, where it may be given away", "application/octet-stream",
                   {in_path("file", "id of the paper, with the file's ending", "")}});
  if (site.pictures)
    for (const std::string_view below : {"", "d/{paper}/", "a/{case}/"}) {
      if (!below.empty() && !is_whole(site)) break;
      all.push_back({std::string(below) + std::string(picture_name), Kind::data, "Picture", "what is shown where the page's address is shared", "image/png", {}});
      if (below.starts_with("d/")) all.back().parameters = {in_path("paper", "id of the paper")};
      if (below.starts_with("a/")) all.back().parameters = {in_path("case", "id of the case")};
    }
  add(Dataset::site, {"robots.txt", Kind::data, "Rules for robots", "what may be read: everything", words_type, {}});
  add(Dataset::site, {std::string(llms_name), Kind::data, "For language models", "what the collection is, and its addresses", words_type, {}});
  if (site.in_catalogue) all.push_back({std::string(dcat_name), Kind::data, "Catalogue of open data", "the site's data in DCAT-AP-SE 3", "application/rdf+xml", {}});
  add(Dataset::site, {std::string(openapi_name), Kind::data, "Description of the addresses", "the site's addresses as OpenAPI 3.1", json_type, {}, R"({"type":"object","required":["openapi","info","paths"]})"});
}

}  // namespace

std::vector<SiteAddress> list_addresses(const Site& site) {
  std::vector<SiteAddress> all;
  add_pages(site, all);
  add_pack(site, all);
  add_data(site, all);
  return all;
}

}  // namespace diarium::exporting
