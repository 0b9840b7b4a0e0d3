#include "export/beside/beside_program.h"

#include "export/page/frame.h"
#include "export/page/html_of.h"

namespace diarium::exporting {
namespace {

/// Beside whose pages it stands: their frame is its frame.
constexpr std::string_view neighbour = "om/";

/// The panes of a page beside it, where no link says that the reader is there.
void stand_elsewhere(app::Nodes& nodes) {
  for (app::Node& node : nodes) {
    node.current = false;
    stand_elsewhere(node.children);
  }
}

}  // namespace

Result<Page> page_beside(const Site& site, app::Application& program, BesideProgram page) {
  program.tell(app::Go{std::string(neighbour)});
  if (program.error()) return *program.error();
  const app::Scene& scene = program.scene();
  using app::Look;
  using app::Role;
  app::Nodes main = {app::box(Role::group, Look::page_head, {app::heading(1, Look::page_title, page.own.title)})};
  for (app::Node& node : page.own.nodes) main.push_back(std::move(node));
  app::Nodes again = {app::heading(2, Look::section_title, page.again.title)};
  for (app::Node& node : page.again.nodes) again.push_back(std::move(node));
  const bool swedish = site.language == view::Language::sv;
  const auto name = view::word(other_than(site.language), swedish ? "language.en" : "language.sv");
  app::Node folded = app::with_label(app::box(Role::details, Look::folded, std::move(again)), std::string(name));
  main.push_back(app::with_lang(std::move(folded), swedish ? "en" : "sv"));

  Content content;
  content.screen = app::Screen::about;
  content.program = Program::absent;
  content.path = page.address + "index.html";
  content.title = view::fill(site.language, "app.title", {{"page", page.own.title}});
  content.description = page.own.title;
  content.unlisted = page.unlisted;
  const std::string root = way_to_root(content.path);
  for (std::size_t i = 0; i < content.panes.size(); ++i) {
    app::Nodes nodes = static_cast<app::Pane>(i) == app::Pane::main ? main : scene.panes[i];
    stand_elsewhere(nodes);
    content.panes[i] = html_of(nodes, {root, page.address, nullptr, site.language, site.pages});
  }
  return finish(site, content);
}

}  // namespace diarium::exporting
