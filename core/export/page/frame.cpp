#include "export/page/frame.h"

#include "export/addresses.h"
#include "export/page/html.h"
#include "export/pictures/share_picture.h"
#include "export/site/feeds.h"

namespace diarium::exporting {
namespace {

void add_link(Html& html, Html::Attributes attributes) { html.single("link", attributes).append("\n"); }

void add_meta(Html& html, std::string_view property, std::string_view content) {
  if (!content.empty()) html.single("meta", {{"property", property}, {"content", content}}).append("\n");
}

/// `path`: of the page, for a picture of its own.
void add_picture(Html& html, std::string_view address, const Content& content, std::string_view path) {
  add_meta(html, "og:image", whole_address(address, picture_of(path)));
  add_meta(html, "og:image:type", "image/png");
  add_meta(html, "og:image:width", std::to_string(picture_width));
  add_meta(html, "og:image:height", std::to_string(picture_height));
  add_meta(html, "og:image:alt", content.description);
  html.single("meta", {{"name", "twitter:card"}, {"content", "summary_large_image"}}).append("\n");
}

void add_colours(Html& html, const Site& site, std::string_view root) {
  if (site.colours.empty()) return;
  html.append("<link rel=\"stylesheet\" href=\"");
  html.append(root).append(site.colours).append("\">\n");  // Our own names: nothing in them to escape.
}

/// The HTML at the end of a page's head: canonical address, Open Graph, feed, oEmbed, JSON-LD, the collection's
/// colours. What needs the site's address is left out where diarium.json does not say it. `root`: the way to the site's
/// root.
std::string head_of(const Site& site, const Content& content, std::string_view root) {
  const index::About& about = site.pack.about();
  const std::string address = whole_address(about.address, content.path);
  Html html;
  add_colours(html, site, root);
  if (!address.empty()) add_link(html, {{"rel", "canonical"}, {"href", address}});
  if (content.unlisted) html.single("meta", {{"name", "robots"}, {"content", "noindex"}}).append("\n");
  add_link(html, {{"rel", "alternate"},
                  {"type", "application/atom+xml"},
                  {"href", link(root, feed_name)},
                  {"title", about.title.empty() ? view::word(site.language, "app.name") : about.title}});
  for (const Alternate& other : site.alternates)
    if (content.path == other.page + "index.html")
      add_link(html,
               {{"rel", "alternate"}, {"type", other.type}, {"href", link(root, other.path)}, {"title", other.title}});
  if (!address.empty() && !content.oembed.empty())
    add_link(html, {{"rel", "alternate"},
                    {"type", "application/json+oembed"},
                    {"href", whole_address(about.address, content.oembed)},
                    {"title", content.title}});
  add_meta(html, "og:title", content.title);
  add_meta(html, "og:description", content.description);
  add_meta(html, "og:type", content.screen == app::Screen::reader ? "article" : "website");
  add_meta(html, "og:url", address);
  if (site.pictures) add_picture(html, about.address, content, is_whole(site) ? std::string_view(content.path) : "");
  add_meta(html, "og:site_name", about.title);
  add_meta(html, "og:locale", site.language == view::Language::sv ? "sv_SE" : "en_GB");
  if (!content.data.empty()) html.append("<script type=\"application/ld+json\">" + content.data + "</script>\n");
  return std::move(html).take();
}

/// The same for a page of which nothing is known yet: the colours.
std::string skeleton_head(const Site& site) {
  Html html;
  add_colours(html, site, root_later);
  return std::move(html).take();
}

std::string code(view::Language language) { return language == view::Language::sv ? "sv" : "en"; }

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
  const std::string root = way_to_root(content.path);
  auto page = fill_shell(site.shell, {.title = content.title, .description = content.description,
                                      .language = code(site.language), .root = root, .body = regions(site, content),
                                      .head = head_of(site, content, root), .pack = std::string(site.pack_file),
                                      .pack_size = site.pack_size, .statement = site.statement,
                                      .program = content.program});
  if (!page) return page.error();
  return Page{content.path, std::move(*page)};
}

Result<std::string> unplaced_page(const Site& site, std::string_view title, std::string body) {
  return fill_shell(site.shell, {.title = std::string(title),
                                 .description = std::string(view::word(site.language, "app.description")),
                                 .language = code(site.language), .root = std::string(root_later),
                                 .body = std::move(body), .head = skeleton_head(site),
                                 .pack = std::string(site.pack_file), .pack_size = site.pack_size,
                                 .statement = site.statement});
}

Result<Page> skeleton_page(const Site& site) {
  auto page = unplaced_page(site, view::word(site.language, "app.name"), "<div id=\"prerender\"></div>");
  if (!page) return page.error();
  return Page{"skal.html", std::move(*page)};
}

}  // namespace diarium::exporting
