// What a page shows, for the tests of pages: its nodes by name, and their words.
#pragma once
#include "app/application.h"
#include "app/nodes/build.h"
#include "core/base/checks.h"

namespace diarium::test {

/// A page with a pack at an address; what it did until now is taken.
inline app::Application page_at(const std::string& address, const std::string& pack) {
  app::Application page;
  page.tell(app::Go{address});
  REQUIRE_FALSE(page.open(pack));
  (void)page.take();
  return page;
}

/// The nodes of one pane.
inline const app::Nodes& pane(const app::Application& page, app::Pane which = app::Pane::main) {
  return page.scene().panes[static_cast<std::size_t>(which)];
}

/// The words of nodes, parents first, each with what ends it.
inline std::string words_in(const app::Nodes& nodes, std::string_view end = "|") {
  std::string words;
  app::each_node(nodes, [&](const app::Node& node) { words.append(node.text).append(end); });
  return words;
}
/// Those of all panes, a line each.
inline std::string words_on(const app::Application& page) {
  std::string words;
  for (const app::Nodes& nodes : page.scene().panes) words += words_in(nodes, "\n");
  return words;
}

/// The node of that name; null: there is none.
inline const app::Node* node_named(const app::Nodes& nodes, std::string_view sid) {
  const app::Node* found = nullptr;
  app::each_node(nodes, [&](const app::Node& node) { found = node.sid == sid ? &node : found; });
  return found;
}
inline const app::Node* node_named(const app::Application& page, std::string_view sid) {
  const app::Node* found = nullptr;
  for (const app::Nodes& nodes : page.scene().panes)
    if (const app::Node* node = node_named(nodes, sid)) found = node;
  return found;
}

/// The names that begin and end so, in order.
inline std::vector<std::string> names_in(const app::Nodes& nodes, std::string_view begin, std::string_view end = "") {
  std::vector<std::string> names;
  app::each_node(nodes, [&](const app::Node& node) {
    if (node.sid.starts_with(begin) && node.sid.ends_with(end)) names.push_back(node.sid);
  });
  return names;
}

/// What the way to the desk tells beside its name, in the list of screens; empty: nothing is new.
inline std::string desk_news(const app::Application& page) {
  const app::Node* way = node_named(page, "left.nav.desk");
  return way && way->children.size() > 1 ? way->children[1].text : "";
}

}  // namespace diarium::test
