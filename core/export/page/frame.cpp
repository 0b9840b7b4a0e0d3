#include "export/page/frame.h"

#include "export/page/head.h"
#include "export/page/html.h"
#include "export/site/shell.h"

namespace diarium::exporting {
namespace {

std::string_view code(view::Language language) { return language == view::Language::sv ? "sv" : "en"; }

std::string search_hint(view::Language language, const view::Collection& counts) {
  if (counts.papers == 0) return std::string(view::word(language, "search.placeholder_empty"));
  if (counts.municipalities < 2) return view::count(language, "search.placeholder", counts.papers);
  return view::fill(language, "search.placeholder_from",
                    {{"papers", view::count(language, "count.papers", counts.papers)},
                     {"municipalities", view::count(language, "count.municipalities", counts.municipalities)}});
}

void add_top(Html& html, const Site& site, std::string_view root) {
  const auto language = site.language;
  html.open("header", {{"id", "top"}});
  html.open("a", {{"class", "brand"}, {"href", link(root, "")}, {"aria-label", view::word(language, "nav.home")}})
      .element("span", {}, view::word(language, "app.name"))
      .element("span", {{"data-tone", "accent"}}, ".")
      .close();
  html.open("form", {{"class", "search-form"},
                     {"role", "search"},
                     {"aria-label", view::word(language, "search.label")},
                     {"action", link(root, "")},
                     {"method", "get"}})
      .single("input", {{"class", "search-field"},
                        {"type", "search"},
                        {"name", "q"},
                        {"autocomplete", "off"},
                        {"aria-label", view::word(language, "search.label")},
                        {"placeholder", search_hint(language, site.counts)}})
      .close();
  html.close();
}

void add_foot(Html& html, const Site& site, std::string_view root) {
  const auto language = site.language;
  html.open("footer", {{"id", "foot"}});
  html.element("span", {{"class", "foot-text"}}, view::word(language, "foot.privacy"));
  html.element("span", {{"class", "foot-text"}},
               view::fill(language, "foot.counts", {{"papers", view::count(language, "count.papers", site.counts.papers)},
                                                    {"words", view::count(language, "count.words", site.counts.words)}}));
  html.element("a", {{"class", "foot"}, {"href", link(root, "om/")}}, view::word(language, "foot.about"));
  html.element("a", {{"class", "foot"}, {"href", link(root, "om/#tillganglighet")}}, view::word(language, "foot.accessibility"));
  html.element("a", {{"class", "foot"}, {"href", link(root, "om/#licenser")}}, view::word(language, "foot.licences"));
  html.close();
}

std::string_view name(Screen screen) {
  switch (screen) {
    case Screen::reader: return "reader";
    case Screen::about: return "about";
    case Screen::of_case: return "case";
    case Screen::compare: return "compare";
    case Screen::relations: return "relations";
    case Screen::timeline: return "timeline";
    case Screen::gaps: return "gaps";
    default: return "collection";
  }
}

}  // namespace

std::string way_to_root(std::string_view path) {
  std::string root;
  for (const char c : path)
    if (c == '/') root += "../";
  return root;
}

std::string navigation(const Site& site, Screen current, std::string_view root) {
  Html html;
  const auto item = [&](Screen screen, std::string_view address, std::string_view key, const std::string& number) {
    html.open("li", {}).open("a", {{"class", "nav-item"},
                                   {"href", link(root, address)},
                                   {"aria-current", screen == current ? "page" : ""}});
    html.element("span", {{"class", "nav-label"}}, view::word(site.language, key));
    if (!number.empty()) html.element("span", {{"class", "nav-count"}}, number);
    html.close().close();
  };
  html.open("ul", {{"class", "nav-list"}, {"aria-label", view::word(site.language, "nav.label")}});
  item(Screen::collection, "", "nav.collection", view::number(site.counts.papers));
  if (site.relations) {
    item(Screen::relations, "relationer/", "nav.relations", view::number(site.relations->cases.cases.size()));
    item(Screen::timeline, "tid/", "nav.timeline", "");
    const std::size_t gaps = site.relations->gaps.gaps.size();
    item(Screen::gaps, "luckor/", "nav.gaps", gaps > 0 ? view::number(gaps) : "");
  }
  item(Screen::about, "om/", "nav.about", "");
  html.close();
  return std::move(html).take();
}

Result<bool> check_shell(std::string_view shell) {
  const auto page = fill_shell(shell, {});
  if (!page) return page.error();
  return true;
}

Result<Page> finish(const Site& site, const Content& content) {
  const auto language = site.language;
  const std::string root = way_to_root(content.path);
  Html html;
  html.open("div", {{"id", "prerender"}, {"data-screen", name(content.screen)}});
  const auto skip = [&](std::string_view to, std::string_view key) {
    html.element("a", {{"class", "skip"}, {"href", to}}, view::word(language, key));
  };
  skip("#main", "skip.content");
  skip("#top", "skip.search");
  if (!content.right.empty()) skip("#right", "skip.facts");
  add_top(html, site, root);
  html.open("nav", {{"id", "left"}, {"class", "rail"}, {"aria-label", view::word(language, "region.left")}})
      .append(content.left)
      .close();
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  html.open("noscript").element("p", {{"class", "notice"}}, view::word(language, "error.no_script")).close();
  html.append(content.main).close();
  if (!content.right.empty())
    html.open("aside", {{"id", "right"},
                        {"class", "rail"},
                        {"tabindex", "-1"},
                        {"aria-label", view::word(language, "region.right")}})
        .append(content.right)
        .close();
  add_foot(html, site, root);
  html.close();

  PageParts parts;
  parts.title = content.title;
  parts.description = content.description;
  parts.language = code(language);
  parts.root = root;
  parts.body = std::move(html).take();
  parts.pack = site.pack_file;
  parts.head = head_of(site, content, root);
  auto page = fill_shell(site.shell, parts);
  if (!page) return page.error();
  return Page{content.path, std::move(*page)};
}

Result<Page> skeleton_page(const Site& site) {
  PageParts parts;
  parts.title = view::word(site.language, "app.name");
  parts.description = view::word(site.language, "app.description");
  parts.language = code(site.language);
  parts.root = root_later;
  parts.pack = site.pack_file;
  parts.head = skeleton_head(site);
  parts.body = "<div id=\"prerender\"></div>";
  auto page = fill_shell(site.shell, parts);
  if (!page) return page.error();
  return Page{"skal.html", std::move(*page)};
}

}  // namespace diarium::exporting
