#include "export/page/panel_page.h"

#include <algorithm>

#include "export/page/frame.h"
#include "export/page/linked_data.h"
#include "export/site/site.h"
#include "view/case/case_panel.h"
#include "view/panels/gaps_panel.h"
#include "view/panels/relations_panel.h"
#include "view/panels/timeline_panel.h"

namespace diarium::exporting {
namespace {

using view::Line;
using view::Shape;
using view::Words;

class PanelPageWriter {
 public:
  PanelPageWriter(Html& html, std::string_view root) : html_(html), root_(root) {}

  void line(const Line& line, std::string_view look) {
    for (std::size_t at = 0; at < line.size();) {
      const Shape shape = line[at].shape;
      std::size_t end = at + 1;
      if (shape == Shape::chip) {
        while (end < line.size() && line[end].shape == Shape::chip) ++end;
        html_.open("ul", {{"class", "cell-chips"}});
        for (; at < end; ++at) chip(line[at]);
        html_.close();
        continue;
      }
      if (shape != Shape::small)
        while (end < line.size() && line[end].shape != Shape::small && line[end].shape != Shape::chip) ++end;
      html_.open("p", {{"class", shape == Shape::small ? "fact-detail" : look}});
      for (; at < end; ++at) words(line[at]);
      html_.close();
    }
  }

  void words(const Words& words, std::string_view look = {}) {
    const std::string_view lang = words.quoted ? "sv" : "";
    const std::string_view tone = words.tone == view::Tone::plain ? "" : view::name(words.tone);
    if (!words.address.empty()) {
      const bool outside = words.address.starts_with("mailto:");
      const std::string to = outside ? words.address : link(root_, words.address);
      const std::string_view kind = !look.empty()                 ? look
                                    : words.shape == Shape::small ? "source-link"
                                    : words.quoted                ? "quote-link"
                                                                  : "";
      html_.element("a",
                    {{"class", kind}, {"href", to}, {"lang", lang}, {"data-tone", tone}, {"aria-label", words.label}},
                    words.text);
    } else {
      const std::string_view tag = words.shape == Shape::strong ? "strong" : "span";
      html_.element(tag, {{"class", look}, {"lang", lang}, {"data-tone", tone}}, words.text);
    }
  }

  void chip(const Words& chip) {
    if (chip.address.empty()) {
      html_.element("li", {{"class", "chip"}, {"data-tone", view::name(chip.tone)}}, chip.text);
      return;
    }
    html_.open("li");
    words(chip, "chip");
    html_.close();
  }

  void card(const view::Card& card) {
    html_.open("article", {{"class", "card"}});
    html_.open("h2", {{"class", "card-title"}});
    words(card.title, "title-link");
    html_.close();
    if (!card.meta.empty()) html_.element("p", {{"class", "card-meta"}}, card.meta);
    if (!card.chips.empty()) {
      html_.open("ul", {{"class", "chips"}});
      for (const Words& one : card.chips) chip(one);
      html_.close();
    }
    for (const Line& one : card.lines) line(one, &one == &card.lines.front() ? "card-words" : "card-line");
    html_.close();
  }

  void table(const view::Table& table) {
    const auto wide = [&](std::size_t column) { return column < table.columns.size() && table.columns[column].wide; };
    html_.open("table", {{"class", "table"}, {"aria-label", table.caption}})
        .open("thead")
        .open("tr", {{"class", "table-row"}});
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      html_.element("th", {{"class", wide(i) ? "header-cell wide" : "header-cell"}, {"scope", "col"}},
                    table.columns[i].title);
    html_.close().close().open("tbody");
    for (const std::vector<Line>& row : table.rows) {
      html_.open("tr", {{"class", "table-row"}});
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == 0 && !table.parallel)
          html_.open("th", {{"class", "cell-head"}, {"scope", "row"}});
        else
          html_.open("td", {{"class", wide(i) ? "cell wide" : "cell"},
                            {"data-label", (i > 0 || table.parallel) && i < table.columns.size()
                                               ? std::string_view(table.columns[i].title)
                                               : ""}});
        line(row[i], "cell-line");
        html_.close();
      }
      html_.close();
    }
    html_.close().close();
  }

  /// Without a script a line of time is a list: what, and when.
  void strip(const view::Strip& strip) {
    html_.open("ul", {{"class", "body-list"}, {"aria-label", strip.label}});
    for (const view::Bar& bar : strip.bars) {
      html_.open("li", {{"class", "body-text"}});
      Words label = bar.label;
      if (!label.label.empty()) label.text = std::exchange(label.label, {});
      words(label);
      html_.close();
    }
    html_.close();
  }

  void graph(const view::Graph& graph) {
    html_.open("ul", {{"class", "arcs"}, {"aria-label", graph.label}});
    for (const view::GraphNode& node : graph.nodes) {
      html_.open("li", {{"class", "arc-node"}});
      html_.open("p", {{"class", "arc-title"}});
      words(node.title, "title-link");
      html_.close();
      line(node.details, "cell-line");
      html_.close();
    }
    html_.close();
  }

  void letter(const view::Letter& letter, view::Language language) {
    html_.open("section", {{"class", "letter"}, {"lang", "sv"}});
    for (std::size_t at = 0; at < letter.text.size();) {
      const std::size_t end = std::min(letter.text.find('\n', at), letter.text.size());
      if (end > at) html_.element("p", {{"class", "body-text"}}, std::string_view(letter.text).substr(at, end - at));
      at = end + 1;
    }
    html_.close();
    html_.open("p")
        .element("a", {{"class", "button"}, {"href", letter.mailto}}, view::word(language, "gaps.mail"))
        .close();
  }

 private:
  Html& html_;
  std::string_view root_;
};

}  // namespace

void add_cards(Html& html, const std::vector<view::Card>& cards, std::string_view root) {
  PanelPageWriter writer(html, root);
  for (const view::Card& card : cards) writer.card(card);
}

std::string panel_html(const view::Panel& panel, view::Language language, std::string_view root) {
  Html html;
  PanelPageWriter writer(html, root);
  html.open("div", {{"class", "page-head"}});
  if (!panel.kicker.empty()) html.element("p", {{"class", "kicker"}}, panel.kicker);
  html.element("h1", {{"class", "page-title"}, {"lang", panel.quoted ? "sv" : ""}}, panel.title);
  for (const Line& line : panel.lede) writer.line(line, "lede");
  html.close();
  for (const view::Section& section : panel.sections) {
    html.open("section");
    if (!section.title.empty()) html.element("h2", {{"class", "section-title"}}, section.title);
    for (const Line& line : section.lines) writer.line(line, "body-text");
    if (!section.cards.empty()) {
      html.open("div", {{"class", "cards"}});
      add_cards(html, section.cards, root);
      html.close();
    }
    if (section.strip) writer.strip(*section.strip);
    if (section.graph) writer.graph(*section.graph);
    if (section.table) writer.table(*section.table);
    if (section.letter) writer.letter(*section.letter, language);
    for (const Line& line : section.notes) writer.line(line, "small-text");
    html.close();
  }
  return std::move(html).take();
}

namespace {

Result<Page> page_of(const Site& site, std::string path, Screen screen, const view::Panel& panel,
                     std::string data = {}) {
  Content content;
  content.data = std::move(data);
  content.screen = screen;
  content.path = std::move(path);
  content.title = view::fill(site.language, "app.title", {{"page", panel.title}});
  content.description = panel.kicker.empty() ? panel.title : panel.kicker + ". " + panel.title;
  const std::string root = way_to_root(content.path);
  content.left = navigation(site, screen, root);
  content.main = panel_html(panel, site.language, root);
  return finish(site, content);
}

}  // namespace

Result<Page> case_page(const Site& site, std::string_view id) {
  const auto panel = view::case_panel(site.pack, *site.relations, id, site.language);
  if (!panel) return panel.error();
  const auto one = std::ranges::find(site.relations->cases.cases, id, &relations::Case::id);
  return page_of(site, "a/" + std::string(id) + "/index.html", Screen::of_case, *panel, case_data(site, *one));
}

Result<Page> relations_page(const Site& site) {
  return page_of(site, "relationer/index.html", Screen::relations,
                 view::relations_panel(site.pack, *site.relations, site.language));
}

Result<Page> timeline_page(const Site& site) {
  return page_of(site, "tid/index.html", Screen::timeline,
                 view::timeline_panel(site.pack, *site.relations, site.language));
}

Result<Page> gaps_page(const Site& site) {
  return page_of(site, "luckor/index.html", Screen::gaps,
                 view::gaps_panel(site.pack, *site.relations, 0, site.language));
}

Result<Page> compare_page(const Site& site) {
  return page_of(site, "jamfor/index.html", Screen::compare,
                 view::relations_panel(site.pack, *site.relations, site.language));
}

}  // namespace diarium::exporting
