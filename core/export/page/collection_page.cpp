// export: the first page, and the list of all papers at «d/».
#include <algorithm>
#include <limits>

#include "export/page/frame.h"
#include "export/page/html.h"
#include "export/page/labels.h"
#include "export/page/linked_data.h"
#include "export/page/panel_page.h"
#include "export/site/site.h"
#include "view/case/case_panel.h"
#include "view/paper/quality.h"
#include "view/views.h"

namespace diarium::exporting {
namespace {

constexpr std::size_t cards_at_most = 6;  ///< A glance; the table below has them all.
constexpr std::size_t people_on_card = 3;

std::string heading(const Site& site) {
  const view::Collection& all = site.counts;
  if (all.papers == 0) return std::string(view::word(site.language, "empty.collection"));
  if (!all.title.empty()) return all.title;
  if (all.municipalities < 2) return view::count(site.language, "collection.heading_plain", all.papers);
  return view::fill(site.language, "collection.heading",
                    {{"papers", view::count(site.language, "count.papers", all.papers)},
                     {"municipalities", view::count(site.language, "count.municipalities", all.municipalities)}});
}

std::string people_of(view::Language language, const view::PaperRow& paper) {
  std::string names;
  for (std::size_t i = 0; i < std::min(paper.people.size(), people_on_card); ++i)
    names += (i > 0 ? ", " : "") + paper.people[i];
  return paper.people.size() <= people_on_card ? names : view::fill(language, "paper.people_more", {{"names", names}});
}

void add_card(Html& html, const Site& site, const view::PaperRow& paper, std::string_view root) {
  const auto language = site.language;
  html.open("article", {{"class", "card"}});
  html.open("h2", {{"class", "card-title"}})
      .element("a", {{"href", link(root, "d/" + paper.id + "/")}, {"lang", "sv"}}, title_of(language, paper))
      .close();
  html.element(
      "p", {{"class", "card-meta"}},
      dotted({paper.municipality, paper.case_number, type_words(language, paper.type), date_of(language, paper)}));
  add_chips(html, language, paper);
  html.element("p", {{"class", "card-words"}},
               dotted({paper.proposals > 0 ? view::count(language, "count.proposals", paper.proposals) : "",
                       people_of(language, paper)}));
  html.close();
}

void add_row(Html& html, const Site& site, const view::PaperRow& row, std::string_view root) {
  const auto language = site.language;
  const auto cell = [&](std::string_view look, std::string_view words) {
    html.element("td", {{"class", look}}, words);
  };
  html.open("tr", {{"class", "table-row"}});
  html.open("th", {{"class", "cell-strong"}, {"scope", "row"}})
      .element("a", {{"href", link(root, "d/" + row.id + "/")}, {"lang", "sv"}}, title_of(language, row))
      .close();
  cell("cell", type_words(language, row.type));
  cell("cell wide", row.municipality);
  cell("cell wide", row.body);
  cell("cell", date_of(language, row));
  cell("cell wide", view::quality_words(language, row));
  html.close();
}

void add_table(Html& html, const Site& site, const view::Collection& shown, std::string_view root) {
  const auto language = site.language;
  const auto head = [&](std::string_view look, std::string_view key) {
    html.element("th", {{"class", look}, {"scope", "col"}}, view::word(language, key));
  };
  html.open("table", {{"class", "table"}, {"aria-label", view::word(language, "collection.table_caption")}});
  html.open("thead").open("tr", {{"class", "table-row"}});
  head("header-cell", "collection.head.title");
  head("header-cell", "collection.head.type");
  head("header-cell wide", "collection.head.municipality");
  head("header-cell wide", "collection.head.body");
  head("header-cell", "collection.head.date");
  head("header-cell wide", "collection.head.text");
  html.close().close().open("tbody");
  for (const view::PaperRow& row : shown.rows) add_row(html, site, row, root);
  html.close().close();
}

enum class Cards { yes, no };

Result<Page> list_page(const Site& site, std::string path, std::uint32_t most, Cards cards) {
  const auto language = site.language;
  const view::Collection shown = view::collection(site.pack, "", {0, most});
  const std::string root = way_to_root(path);
  const std::string head = heading(site);
  const std::string& description = site.counts.description;

  Html html;
  html.open("div", {{"class", "page-head"}});
  html.element("h1", {{"class", "page-title"}}, head);
  html.element("p", {{"class", "lede"}}, description.empty() ? view::word(language, "collection.lede") : description)
      .close();
  if (cards == Cards::yes && site.relations && !site.relations->cases.cases.empty()) {
    html.open("section", {{"class", "cards"}, {"aria-label", view::word(language, "collection.cases")}});
    add_cards(html, view::case_cards(site.pack, *site.relations, cards_at_most, language), root);
    html.close();
  } else if (cards == Cards::yes && !shown.rows.empty()) {
    html.open("section", {{"class", "cards"}, {"aria-label", view::word(language, "collection.highlights")}});
    for (std::size_t i = 0; i < std::min(shown.rows.size(), cards_at_most); ++i)
      add_card(html, site, shown.rows[i], root);
    html.close();
  }
  html.element("h2", {{"class", "section-title"}}, view::word(language, "collection.papers"));
  add_table(html, site, shown, root);
  if (shown.rows.size() < shown.papers)
    html.open("p", {{"class", "small-text"}})
        .element("a", {{"href", link(root, "d/")}}, view::word(language, "collection.table_caption"))
        .close();

  Content content;
  content.screen = cards == Cards::yes ? Screen::collection : Screen::papers;
  content.path = std::move(path);
  content.title = view::fill(language, "app.title", {{"page", head}});
  content.description = description.empty() ? std::string(view::word(language, "app.description")) : description;
  content.left = navigation(site, content.screen, root);
  content.main = std::move(html).take();
  if (cards == Cards::yes) content.data = collection_data(site);
  return finish(site, content);
}

}  // namespace

Result<Page> collection_page(const Site& site) { return list_page(site, "index.html", rows_on_first_page, Cards::yes); }

Result<Page> paper_list_page(const Site& site) {
  return list_page(site, "d/index.html", std::numeric_limits<std::uint32_t>::max(), Cards::no);
}

}  // namespace diarium::exporting
