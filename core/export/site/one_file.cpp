#include "export/site/one_file.h"

#include "app/words/labels.h"
#include "base/base64.h"
#include "export/page/html.h"
#include "export/site/compress.h"
#include "export/site/shell.h"

namespace diarium::exporting {
namespace {

using view::word;

/// What stands there until the program has started, and where it cannot: what the file is, and which papers it holds.
/// Without links: there are no other pages that they could lead to.
std::string words_before_start(const Site& site, const std::string& heading) {
  const auto language = site.language;
  const view::Collection shown = view::collection(site.pack, "", {0, app::rows_when_still});
  Html html;
  html.open("div", {{"id", "prerender"}, {"data-screen", "collection"}});
  html.open("header", {{"id", "top"}}).open("p", {{"class", "brand"}});
  html.element("span", {}, word(language, "app.name")).element("span", {{"data-tone", "accent"}}, ".").close().close();
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  html.open("noscript").element("p", {{"class", "notice"}}, word(language, "one_file.needs_script")).close();
  html.open("div", {{"class", "page-head"}}).element("h1", {{"class", "page-title"}}, heading);
  html.element("p", {{"class", "lede"}},
               site.counts.description.empty() ? word(language, "collection.lede") : std::string_view(site.counts.description));
  html.close();
  html.element("h2", {{"class", "section-title"}}, word(language, "one_file.papers"));
  html.open("ul", {{"class", "body-list"}});
  for (const view::PaperRow& row : shown.rows)
    html.open("li", {{"class", "body-text"}})
        .element("span", {{"lang", "sv"}}, app::title_of(language, row))
        .text(" · " + app::dotted({app::type_words(language, row.type), row.municipality, app::date_of(language, row)}))
        .close();
  html.close();
  if (shown.rows.size() < shown.papers) html.element("p", {{"class", "small-text"}}, view::count(language, "count.papers", shown.papers));
  html.close().close();
  return std::move(html).take();
}

}  // namespace

Result<std::string> one_file(const Site& site, std::string_view file_template, std::string_view pack) {
  const auto language = site.language;
  const std::string heading = site.counts.title.empty() ? std::string(word(language, "app.name")) : site.counts.title;
  PageParts parts;
  parts.title = site.counts.title.empty() ? heading : view::fill(language, "app.title", {{"page", heading}});
  parts.description = site.counts.description.empty() ? std::string(word(language, "app.description")) : site.counts.description;
  parts.language = language == view::Language::sv ? "sv" : "en";
  parts.body = words_before_start(site, heading);
  if (!pack.empty()) {
    Html block;
    block.open("script", {{"type", "application/gzip;base64"}, {"id", "pack"}}).append(base64(gzip(pack))).close();
    parts.body += std::move(block).take();
  }
  return fill_shell(file_template, parts);
}

}  // namespace diarium::exporting
