// export: a page of the site, from the scene that the living page shows at the same address.
#include <algorithm>

#include "export/page/frame.h"
#include "export/page/html_of.h"
#include "export/page/linked_data.h"
#include "export/site/site.h"

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
