// export: a page of the site, from the scene that the living page shows at the same address.
#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "app/words/labels.h"
#include "base/json_text.h"
#include "export/addresses.h"
#include "export/page/frame.h"
#include "export/page/html_of.h"
#include "export/site/site.h"
#include "view/paper/cite.h"

namespace diarium::exporting {
namespace {

using app::Look;
using app::Screen;

/// The words of the first node that looks so; empty: none does.
std::string words_of(const app::Nodes& nodes, Look look) {
  std::string words;
  app::each_node(nodes, [&](const app::Node& node) {
    if (words.empty() && node.look == look) words = node.text;
  });
  return words;
}

/// What search engines show below the page's title.
std::string description_of(const Site& site, Screen screen, const app::Nodes& main, const std::string& heading) {
  switch (screen) {
    case Screen::collection:
    case Screen::papers:
      return site.counts.description.empty() ? std::string(view::word(site.language, "app.description")) : site.counts.description;
    case Screen::about: return words_of(main, Look::lede);
    case Screen::reader: return heading + ". " + words_of(main, Look::document_meta);
    default: break;
  }
  const std::string kicker = words_of(main, Look::kicker);
  return kicker.empty() ? heading : kicker + ": " + heading;
}

using Json = nlohmann::ordered_json;

/// Keeps what is stated.
void put(Json& into, const char* key, std::string_view value) {
  if (!value.empty()) into[key] = value;
}

std::string in_script(const Json& json) {
  std::string out;
  for (const char c : one_line(json))
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  return out;
}

Json thing(const char* type) {
  Json json;
  json["@context"] = "https://schema.org";
  json["@type"] = type;
  return json;
}

/// The collection as what a page is a part of; null where it says nothing of itself.
Json collection_of(const Site& site) {
  const index::About& about = site.pack.about();
  if (about.title.empty() && about.address.empty()) return nullptr;
  Json json;
  json["@type"] = "Collection";
  put(json, "name", about.title);
  put(json, "url", about.address);
  return json;
}

/// The file's bytes: the site's copy, and the sum as read. What is masked or given as a text is another file than the sum's.
Json media_of(const Site& site, const index::Card& card, const index::Origin& origin) {
  Json bytes;
  bytes["@type"] = "MediaObject";
  Json copy = bytes;
  const bool given = site.originals && view::has_public_copy(card, origin);
  const std::string path = given ? view::original_path(card) : "";
  const bool another = given && (origin.masked > 0 || view::is_given_as_text(path, card.name));
  if (given) put(another ? copy : bytes, "contentUrl", whole_address(site.pack.about().address, path));
  put(bytes, "sha256", origin.sha256);
  if (!another) return bytes;
  put(copy, "encodingFormat", "text/plain");
  return Json::array({bytes, copy});
}

/// A paper's facts for programs, as JSON-LD in the words of schema.org; only what was read: name, kind, date,
/// municipality, case number, and the file that it was read from with its sha256. On one line, safe between script
/// tags: every «<» is \u003c. errors: damaged, from the pack.
Result<std::string> paper_data(const Site& site, DocId paper) {
  const auto origin = site.pack.origin(paper);
  if (!origin) return origin.error();
  const index::Card& card = site.pack.card(paper);
  const std::string& address = site.pack.about().address;
  Json json = thing("Report");
  put(json, "url", whole_address(address, "d/" + card.id + "/index.html"));
  json["name"] = card.title;
  json["inLanguage"] = "sv";
  if (!card.type.empty()) json["genre"] = app::type_words(site.language, card.type);
  if (card.date.find('/') == card.date.npos) put(json, "datePublished", card.date);
  if (!card.municipality.empty())
    json["publisher"] = {{"@type", "GovernmentOrganization"}, {"name", card.municipality}};
  put(json, "identifier", card.case_number);
  Json file;
  file["@type"] = "DigitalDocument";
  put(file, "url", origin->address);
  file["associatedMedia"] = media_of(site, card, *origin);
  json["isBasedOn"] = file;
  if (Json whole = collection_of(site); !whole.is_null()) json["isPartOf"] = whole;
  return in_script(json);
}

/// The collection, for the first page.
std::string collection_data(const Site& site) {
  Json json = thing("Collection");
  const index::About& about = site.pack.about();
  put(json, "name", about.title);
  put(json, "description", about.description);
  put(json, "url", about.address);
  json["inLanguage"] = "sv";
  json["collectionSize"] = site.pack.papers();
  return in_script(json);
}

/// A case and its papers.
std::string case_data(const Site& site, const relations::Case& one) {
  const std::string& address = site.pack.about().address;
  Json json = thing("Collection");
  put(json, "url", whole_address(address, "a/" + one.id + "/index.html"));
  put(json, "name", one.title);
  put(json, "identifier", one.number);
  std::set<std::uint32_t> seen;
  for (const relations::CasePaper& paper : one.papers) {
    if (!seen.insert(paper.ref.paper).second) continue;
    const index::Card& card = site.pack.card({paper.ref.paper});
    Json part;
    part["@type"] = "Report";
    part["name"] = card.title;
    put(part, "url", whole_address(address, "d/" + card.id + "/index.html"));
    json["hasPart"].push_back(part);
  }
  return in_script(json);
}

/// What the page says to programs, by its screen.
Result<bool> add_program_data(const Site& site, const app::Place& place, Content& content) {
  if (place.screen == Screen::collection) content.data = collection_data(site);
  if (place.screen == Screen::of_case)
    content.data = case_data(site, *std::ranges::find(site.relations->cases.cases, place.of_case, &relations::Case::id));
  content.unlisted = app::tells_of_people(place.screen) && !site.lists_people;
  if (place.screen != Screen::reader) return true;
  const auto paper = site.pack.find(place.paper);
  if (!paper) return paper.error();
  const auto origin = site.pack.origin(*paper);
  if (!origin) return origin.error();
  auto data = paper_data(site, *paper);
  if (!data) return data.error();
  content.data = std::move(*data);
  content.unlisted = origin->unlisted;
  if (is_whole(site)) content.oembed = "d/" + place.paper + "/oembed.json";
  return true;
}

}  // namespace

Result<app::Application> still_program(const Site& site, std::string packed) {
  app::Application program;
  app::Surroundings around;
  around.environment.still = true;
  around.environment.statement = site.statement;
  program.tell(around);
  program.tell(app::Stored{.language = site.language});
  if (auto wrong = program.open(std::move(packed))) return *wrong;
  return program;
}

std::vector<std::string> screen_addresses(Which which) {
  std::vector<std::string> addresses;
  for (const app::ScreenRow& row : app::screen_table) {
    if (row.id || row.still == app::Still::none || (which != Which::all && row.still == app::Still::same)) continue;
    if (which == Which::search && app::tells_of_people(row.screen)) continue;
    addresses.push_back(row.segment.empty() ? "" : std::string(row.segment) + "/");
  }
  return addresses;
}

Result<Page> page_at(const Site& site, app::Application& program, const std::string& address) {
  program.tell(app::Go{address});
  if (program.error()) return *program.error();
  const app::Scene& scene = program.scene();
  const app::Nodes& main = scene.panes[static_cast<std::size_t>(app::Pane::main)];
  const app::Place& place = program.state().place;

  Content content;
  content.screen = place.screen;
  content.path = address + "index.html";
  const bool reader = place.screen == Screen::reader;
  const std::string heading = words_of(main, reader ? Look::document_title : Look::page_title);
  content.title = view::fill(site.language, "app.title", {{"page", heading}});
  content.description = description_of(site, place.screen, main, heading);
  if (auto added = add_program_data(site, place, content); !added) return added.error();
  const std::string root = way_to_root(content.path);
  const Prose text = scene.document ? prose(*scene.document, scene.heading_levels, site.language) : Prose{};
  const bool lists = !app::row_of(place.screen).id && !is_whole(site);
  const PageContext page{root, address, scene.document ? &text : nullptr, site.language, site.pages, lists ? rows_of_a_list : 0};
  for (std::size_t i = 0; i < content.panes.size(); ++i) content.panes[i] = html_of(scene.panes[i], page);
  return finish(site, content);
}

}  // namespace diarium::exporting
