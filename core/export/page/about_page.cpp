// export: «om/»: what the explorer does and cannot do, privacy, accessibility, licences.
#include <span>

#include "export/page/frame.h"
#include "export/page/html.h"
#include "export/site/site.h"
#include "view/views.h"

namespace diarium::exporting {
namespace {

using view::Language;
using view::word;

constexpr std::string_view does[] = {"about.does_search", "about.does_read", "about.does_source", "about.does_link"};
constexpr std::string_view cannot[] = {"about.cannot_rules",      "about.cannot_complete", "about.cannot_final",
                                       "about.cannot_link_cases", "about.cannot_repair",   "about.cannot_formats"};
constexpr std::string_view reading[] = {"about.reading_text"};
constexpr std::string_view privacy[] = {"about.privacy_text", "about.privacy_settings", "about.privacy_server"};
constexpr std::string_view people[] = {"about.people_text"};
constexpr std::string_view offline[] = {"offline.text"};
constexpr std::string_view accessibility[] = {"about.accessibility_goal", "about.accessibility_canvas",
                                              "about.accessibility_page", "about.accessibility_known",
                                              "about.accessibility_contact"};
constexpr std::string_view licences[] = {"about.licences_own", "about.licences_others"};

void open_section(Html& html, Language language, std::string_view title, std::string_view id) {
  html.open("section").element("h2", {{"class", "section-title"}, {"id", id}}, word(language, title));
}

void add_list(Html& html, Language language, std::string_view title, std::span<const std::string_view> keys) {
  open_section(html, language, title, "");
  html.open("ul", {{"class", "body-list"}});
  for (const std::string_view key : keys) html.element("li", {{"class", "body-text"}}, word(language, key));
  html.close().close();
}

void add_sentences(Html& html, Language language, std::span<const std::string_view> keys) {
  for (const std::string_view key : keys) html.element("p", {{"class", "body-text"}}, word(language, key));
}

void add_section(Html& html, Language language, std::string_view title, std::span<const std::string_view> keys,
                 std::string_view id = {}) {
  open_section(html, language, title, id);
  add_sentences(html, language, keys);
  html.close();
}

}  // namespace

Result<Page> about_page(const Site& site) {
  const auto language = site.language;
  const std::string heading(word(language, "about.heading"));
  Content content;
  content.screen = Screen::about;
  content.path = "om/index.html";
  const std::string root = way_to_root(content.path);

  Html html;
  html.open("div", {{"class", "page-head"}}).element("h1", {{"class", "page-title"}}, heading);
  html.element("p", {{"class", "lede"}}, word(language, "about.lede")).close();
  add_list(html, language, "about.does_title", does);
  add_list(html, language, "about.cannot_title", cannot);
  add_section(html, language, "about.reading_title", reading);
  add_section(html, language, "about.privacy_title", privacy);
  add_section(html, language, "about.people_title", people);
  add_section(html, language, "about.offline_title", offline, "offline");
  open_section(html, language, "about.collection_title", "");
  html.element("p", {{"class", "body-text"}},
               view::fill(language, "about.collection_text",
                          {{"papers", view::count(language, "count.papers", site.counts.papers)},
                           {"words", view::count(language, "count.words", site.counts.words)}}))
      .close();
  add_section(html, language, "about.accessibility_title", accessibility, "tillganglighet");
  open_section(html, language, "about.licences_title", "licenser");
  add_sentences(html, language, licences);
  if (!site.notices.empty())
    html.open("p", {{"class", "body-text"}})
        .element("a", {{"href", link(root, site.notices)}}, word(language, "about.licences_link"))
        .close();
  html.close();
  open_section(html, language, "about.version_title", "");
  html.element("p", {{"class", "body-text"}}, view::fill(language, "about.version_text", {{"version", std::string(site.version)}}))
      .close();

  content.title = view::fill(language, "app.title", {{"page", heading}});
  content.description = word(language, "about.lede");
  content.left = navigation(site, content.screen, root);
  content.main = std::move(html).take();
  return finish(site, content);
}

}  // namespace diarium::exporting
