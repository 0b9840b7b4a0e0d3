// export: «om/»: what the explorer does and cannot do, privacy, accessibility, licences.
#include <initializer_list>

#include "export/frame.h"
#include "export/html.h"
#include "export/site.h"
#include "view/views.h"

namespace diarium::exporting {
namespace {

struct Section {
  std::string_view title;
  bool list = false;
  std::initializer_list<std::string_view> words;
};

void add_section(Html& html, view::Language language, const Section& section) {
  html.open("section").element("h2", {{"class", "section-title"}}, view::word(language, section.title));
  if (section.list) html.open("ul", {{"class", "body-list"}});
  for (const std::string_view key : section.words)
    html.element(section.list ? "li" : "p", {{"class", section.list ? "" : "body-text"}}, view::word(language, key));
  if (section.list) html.close();
  html.close();
}

}  // namespace

Result<Page> about_page(const Site& site) {
  const auto language = site.language;
  const std::string heading(view::word(language, "about.heading"));

  Html html;
  html.open("header", {{"class", "page-head"}});
  html.element("h1", {{"class", "page-title"}}, heading);
  html.element("p", {{"class", "lede"}}, view::word(language, "about.lede")).close();
  add_section(html, language, {"about.does_title", true,
                               {"about.does_search", "about.does_read", "about.does_source", "about.does_link"}});
  add_section(html, language, {"about.cannot_title", true,
                               {"about.cannot_rules", "about.cannot_complete", "about.cannot_final", "about.cannot_formats",
                                "about.cannot_repair", "about.cannot_link_cases"}});
  add_section(html, language, {"about.reading_title", false, {"about.reading_text"}});
  html.open("section").element("h2", {{"class", "section-title"}}, view::word(language, "about.collection_title"));
  html.element("p", {{"class", "body-text"}},
               view::fill(language, "about.collection_text",
                          {{"papers", view::count(language, "count.papers", site.counts.papers)},
                           {"words", view::count(language, "count.words", site.counts.words)}}))
      .close();
  add_section(html, language, {"about.privacy_title", false,
                               {"about.privacy_text", "about.privacy_settings", "about.privacy_server"}});
  add_section(html, language, {"about.accessibility_title", false,
                               {"about.accessibility_goal", "about.accessibility_canvas", "about.accessibility_page",
                                "about.accessibility_known", "about.accessibility_contact"}});
  add_section(html, language, {"about.people_title", false, {"about.people_text"}});
  add_section(html, language, {"about.licences_title", false, {"about.licences_own", "about.licences_others"}});

  Content content;
  content.screen = Screen::about;
  content.path = "om/index.html";
  content.title = view::fill(language, "app.title", {{"page", heading}});
  content.description = view::word(language, "about.lede");
  content.left = navigation(site, Screen::about, way_to_root(content.path));
  content.main = std::move(html).take();
  return finish(site, content);
}

}  // namespace diarium::exporting
