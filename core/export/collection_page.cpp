// export: the first page, and the list of all papers at «d/».
#include <limits>

#include "export/frame.h"
#include "export/html.h"
#include "export/site.h"
#include "view/dates.h"
#include "view/views.h"

namespace diarium::exporting {
namespace {

std::string or_word(view::Language language, std::string words, std::string_view key) {
  return words.empty() ? std::string(view::word(language, key)) : std::move(words);
}

std::string heading(const Site& site, const view::Collection& whole) {
  if (!site.manifest.title.empty()) return site.manifest.title;
  if (whole.papers == 0) return std::string(view::word(site.language, "empty.collection"));
  if (whole.municipalities == 0) return view::count(site.language, "collection.heading_plain", whole.papers);
  return view::fill(site.language, "collection.heading",
                    {{"papers", view::count(site.language, "count.papers", whole.papers)},
                     {"municipalities", view::count(site.language, "count.municipalities", whole.municipalities)}});
}

void add_row(Html& html, const Site& site, const view::PaperRow& row, std::string_view root) {
  const auto language = site.language;
  html.open("tr", {{"class", "table-row"}});
  html.open("th", {{"scope", "row"}, {"class", "cell cell-strong"}, {"lang", "sv"}})
      .element("a", {{"href", link(root, "d/" + row.id + "/")}}, or_word(language, row.title, "paper.untitled"))
      .close();
  const auto cell = [&](std::string_view words) { html.element("td", {{"class", "cell"}}, words); };
  cell(row.type.empty() ? std::string(view::word(language, "paper.type_unknown")) : view::data_word(language, "type", row.type));
  cell(row.municipality);
  cell(row.body);
  cell(row.date.empty() ? std::string(view::word(language, "paper.undated")) : view::date_words(language, row.date));
  cell(row.outcome.empty() ? std::string() : view::data_word(language, "outcome", row.outcome));
  cell(view::word(language, row.damaged ? "quality.damaged" : "quality.clean"));
  html.close();
}

void add_table(Html& html, const Site& site, const view::Collection& whole, std::string_view root) {
  const auto language = site.language;
  html.open("table", {{"class", "table"}});
  html.element("caption", {{"class", "visually-hidden"}}, view::word(language, "collection.table_caption"));
  html.open("thead").open("tr", {{"class", "table-row"}});
  for (const std::string_view key : {"collection.head.title", "collection.head.type", "collection.head.municipality",
                                     "collection.head.body", "collection.head.date", "collection.head.outcome",
                                     "collection.head.text"})
    html.element("th", {{"scope", "col"}, {"class", "header-cell"}}, view::word(language, key));
  html.close().close().open("tbody");
  for (const view::PaperRow& row : whole.rows) add_row(html, site, row, root);
  html.close().close();
}

Result<Page> list_page(const Site& site, Screen screen, std::string path, std::uint32_t most) {
  const auto language = site.language;
  const view::Collection whole = view::collection(site.pack, "", {0, most});
  const std::string root = way_to_root(path);
  const std::string head = heading(site, whole);

  Html html;
  html.open("header", {{"class", "page-head"}});
  html.element("h1", {{"class", "page-title"}}, head);
  html.element("p", {{"class", "lede"}}, or_word(language, site.manifest.description, "collection.lede")).close();
  if (whole.papers == 0) {
    html.element("p", {{"class", "empty-state"}}, view::word(language, "empty.collection_help"));
  } else {
    html.open("section", {{"aria-labelledby", "papers"}});
    html.element("h2", {{"class", "section-title"}, {"id", "papers"}}, view::word(language, "collection.papers"));
    add_table(html, site, whole, root);
    if (whole.rows.size() < whole.papers)
      html.open("p", {}).element("a", {{"href", link(root, "d/")}}, view::word(language, "collection.table_caption")).close();
    html.close();
  }

  Content content;
  content.screen = screen;
  content.path = std::move(path);
  content.title = view::fill(language, "app.title", {{"page", head}});
  content.description = or_word(language, site.manifest.description, "app.description");
  content.left = navigation(site, screen, root);
  content.main = std::move(html).take();
  return finish(site, content);
}

}  // namespace

Result<Page> collection_page(const Site& site) {
  return list_page(site, Screen::collection, "index.html", rows_on_first_page);
}

Result<Page> paper_list_page(const Site& site) {
  return list_page(site, Screen::papers, "d/index.html", std::numeric_limits<std::uint32_t>::max());
}

}  // namespace diarium::exporting
