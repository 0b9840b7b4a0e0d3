// export: one paper's page: outline, whole text, facts.
#include <algorithm>

#include "export/frame.h"
#include "export/html.h"
#include "export/prose.h"
#include "export/site.h"
#include "view/dates.h"
#include "view/views.h"

namespace diarium::exporting {
namespace {

/// «Motion · Storby · Kommunfullmäktige · 19 juni 2024 · KS 2024/1».
std::string meta_line(view::Language language, const view::PaperRow& paper) {
  std::string line;
  const auto add = [&](const std::string& words) {
    if (!words.empty()) line += (line.empty() ? "" : " · ") + words;
  };
  if (!paper.type.empty()) add(view::data_word(language, "type", paper.type));
  add(paper.municipality);
  add(paper.body);
  add(paper.date.empty() ? std::string(view::word(language, "paper.undated")) : view::date_words(language, paper.date));
  add(paper.case_number);
  return line;
}

/// Letters of a data word as a class name: «avslå» → «avsla».
std::string slug(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i, 2) == "å" || word.substr(i, 2) == "ä") {
      out += 'a';
      ++i;
    } else if (word.substr(i, 2) == "ö") {
      out += 'o';
      ++i;
    } else {
      out += word[i];
    }
  }
  return out;
}

void add_chips(Html& html, view::Language language, const view::PaperRow& paper) {
  html.open("p", {{"class", "chips"}});
  const auto chip = [&](const std::string& kind, const std::string& words) {
    html.element("span", {{"class", "chip chip--" + kind}}, words).text(" ");
  };
  if (!paper.outcome.empty()) {
    const std::string outcome = view::data_word(language, "outcome", paper.outcome);
    const std::string key = paper.outcome_final ? "outcome.final" : "outcome.recommended";
    const std::string sign = "outcome_sign." + paper.outcome;
    chip(slug(paper.outcome), (view::has_word(sign) ? std::string(view::word(language, sign)) + " " : "") +
                                  view::fill(language, key, {{"outcome", outcome}}));
  }
  if (paper.reservations > 0) chip("dissent", view::count(language, "count.reservations", paper.reservations));
  if (paper.special_statements > 0)
    chip("dissent", view::count(language, "count.special_statements", paper.special_statements));
  if (paper.damaged) chip("damaged", std::string(view::word(language, "quality.damaged")));
  html.close();
}

std::string left_rail(const Site& site, const view::DocumentPage& page, std::string_view root) {
  const auto language = site.language;
  Html html;
  html.append(navigation(site, Screen::paper, root));
  html.element("h2", {{"class", "rail-title"}}, view::word(language, "reader.outline"));
  if (page.outline.empty()) {
    html.element("p", {{"class", "small-text"}}, view::word(language, "reader.outline_empty"));
  } else {
    html.open("ol", {{"class", "outline-list"}, {"lang", "sv"}});
    for (const view::OutlineRow& row : page.outline) {
      const std::string level = std::to_string(std::min<int>(row.level, 3));
      html.open("li", {{"class", "outline-item outline-item--" + level}})
          .element("a", {{"href", "#p-" + std::to_string(row.paragraph + 1)}}, row.text)
          .close();
    }
    html.close();
  }
  if (page.pages < 2) return std::move(html).take();
  html.element("h2", {{"class", "rail-title"}}, view::word(language, "reader.pages"));
  html.open("ol", {{"class", "page-list"}});
  for (std::uint32_t i = 0; i < page.paragraphs.size(); ++i) {
    if (!page.paragraphs[i].page_start) continue;
    const std::string number = std::to_string(page.paragraphs[i].page);
    html.open("li").element("a", {{"class", "page-button"},
                                  {"href", "#p-" + std::to_string(i + 1)},
                                  {"aria-label", view::fill(language, "reader.go_page", {{"n", number}})}},
                            number);
    html.close();
  }
  html.close();
  return std::move(html).take();
}

}  // namespace

Result<Page> paper_page(const Site& site, DocId paper) {
  const auto language = site.language;
  const auto page = view::document_page(site.pack, paper, "");
  if (!page) return page.error();
  const std::string title = page->paper.title.empty() ? std::string(view::word(language, "paper.untitled")) : page->paper.title;
  const std::string meta = meta_line(language, page->paper);
  const Prose text = prose(*page, language);

  Content content;
  content.screen = Screen::paper;
  content.path = "d/" + page->paper.id + "/index.html";
  content.title = view::fill(language, "app.title", {{"page", title}});
  content.description = title + ". " + meta;
  content.left = left_rail(site, *page, way_to_root(content.path));
  content.right = fact_table(*page, text, language);

  Html html;
  html.open("article", {});
  html.open("header", {{"class", "document-head"}});
  html.element("h1", {{"class", "page-title document-title"}, {"lang", "sv"}}, title);
  html.element("p", {{"class", "meta document-meta"}}, meta);
  add_chips(html, language, page->paper);
  html.element("p", {{"class", "meta"}}, view::fill(language, "paper.file", {{"name", page->file_name}})).close();
  html.open("div", {{"class", "prose"}, {"lang", "sv"}});
  if (page->paragraphs.empty())
    html.element("p", {}, view::word(language, "empty.text"));
  else
    html.append(text.html);
  html.close().close();
  content.main = std::move(html).take();
  return finish(site, content);
}

}  // namespace diarium::exporting
