#include "export/page/frame.h"

#include "export/page/head.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

std::string_view code(view::Language language) { return language == view::Language::sv ? "sv" : "en"; }

/// The regions, as web/src/panes.ts makes them.
std::string regions(const Site& site, const Content& content) {
  const auto language = site.language;
  const auto& [top, left, main, right, foot] = content.panes;
  Html html;
  html.open("div", {{"id", "prerender"}, {"data-screen", app::name(content.screen)}});
  const auto skip = [&](std::string_view to, std::string_view key) {
    html.element("a", {{"class", "skip"}, {"href", to}}, view::word(language, key));
  };
  skip("#main", "skip.content");
  skip("#top", "skip.search");
  if (!right.empty()) skip("#right", "skip.facts");
  html.open("header", {{"id", "top"}}).append(top).close();
  html.open("nav", {{"id", "left"}, {"class", "rail"}, {"aria-label", view::word(language, "region.left")}}).append(left).close();
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  if (content.program == Program::runs)
    html.open("noscript").element("p", {{"class", "notice"}}, view::word(language, is_whole(site) ? "error.no_script" : "error.no_script_for_some")).close();
  html.append(main).close();
  if (!right.empty())
    html.open("aside", {{"id", "right"}, {"class", "rail"}, {"tabindex", "-1"}, {"aria-label", view::word(language, "region.right")}})
        .append(right)
        .close();
  html.open("footer", {{"id", "foot"}}).append(foot).close();
  html.close();
  return std::move(html).take();
}

}  // namespace

std::string way_to_root(std::string_view path) {
  std::string root;
  for (const char c : path)
    if (c == '/') root += "../";
  return root;
}

Result<bool> check_shell(std::string_view shell) {
  const auto page = fill_shell(shell, {});
  if (!page) return page.error();
  return true;
}

Result<Page> finish(const Site& site, const Content& content) {
  PageParts parts;
  parts.title = content.title;
  parts.description = content.description;
  parts.language = code(site.language);
  parts.root = way_to_root(content.path);
  parts.body = regions(site, content);
  parts.pack = site.pack_file;
  parts.pack_size = site.pack_size;
  parts.statement = site.statement;
  parts.program = content.program;
  parts.head = head_of(site, content, parts.root);
  auto page = fill_shell(site.shell, parts);
  if (!page) return page.error();
  return Page{content.path, std::move(*page)};
}

Result<std::string> unplaced_page(const Site& site, std::string_view title, std::string body) {
  PageParts parts;
  parts.title = title;
  parts.description = view::word(site.language, "app.description");
  parts.language = code(site.language);
  parts.root = root_later;
  parts.pack = site.pack_file;
  parts.pack_size = site.pack_size;
  parts.statement = site.statement;
  parts.head = skeleton_head(site);
  parts.body = std::move(body);
  return fill_shell(site.shell, parts);
}

Result<Page> skeleton_page(const Site& site) {
  auto page = unplaced_page(site, view::word(site.language, "app.name"), "<div id=\"prerender\"></div>");
  if (!page) return page.error();
  return Page{"skal.html", std::move(*page)};
}

}  // namespace diarium::exporting
