#include "export/page/head.h"

#include "export/addresses.h"
#include "export/page/html.h"
#include "export/pictures/share_picture.h"
#include "export/site/feeds.h"
#include "export/site/shell.h"

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

}  // namespace

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
      add_link(html, {{"rel", "alternate"}, {"type", other.type}, {"href", link(root, other.path)}, {"title", other.title}});
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

std::string skeleton_head(const Site& site) {
  Html html;
  add_colours(html, site, root_later);
  return std::move(html).take();
}

}  // namespace diarium::exporting
