// export: one paper's page: outline, whole text, facts.
#include "export/addresses.h"
#include "export/page/frame.h"
#include "export/page/html.h"
#include "export/page/labels.h"
#include "export/page/linked_data.h"
#include "export/page/prose.h"
#include "export/site/site.h"
#include "view/case/case_form.h"
#include "view/dates.h"
#include "view/paper/cite.h"
#include "view/paper/parts.h"
#include "view/paper/quality.h"
#include "view/paper/whole_file.h"
#include "view/views.h"

namespace diarium::exporting {
namespace {

void add_outline(Html& html, view::Language language, const view::DocumentPage& page) {
  html.element("p", {{"class", "rail-title"}}, view::word(language, "reader.outline"));
  if (page.outline.empty()) {
    html.element("p", {{"class", "small-text"}}, view::word(language, "reader.outline_empty"));
    return;
  }
  html.open("ul", {{"class", "outline-list"}, {"aria-label", view::word(language, "reader.outline")}});
  for (const view::OutlineRow& row : page.outline) {
    html.open("li").element("a",
                            {{"class", "outline-item"},
                             {"data-level", std::to_string(row.level)},
                             {"href", "#p-" + std::to_string(row.paragraph + 1)},
                             {"lang", "sv"}},
                            row.text);
    html.close();
  }
  html.close();
}

void add_pages(Html& html, view::Language language, const view::DocumentPage& page) {
  html.element("p", {{"class", "rail-title"}}, view::word(language, "reader.pages"));
  html.open("ul", {{"class", "page-list"}, {"aria-label", view::word(language, "reader.pages")}});
  for (std::uint32_t i = 0; i < page.paragraphs.size(); ++i) {
    if (!page.paragraphs[i].page_start) continue;
    const std::string& named = page.paragraphs[i].page_label;
    const std::string number = named.empty() ? std::to_string(page.paragraphs[i].page) : named;
    html.open("li").element("a",
                            {{"class", "page-button"},
                             {"href", "#p-" + std::to_string(i + 1)},
                             {"aria-label", view::fill(language, "reader.page", {{"n", number}})}},
                            number);
    html.close();
  }
  html.close();
}

void add_parts(Html& html, view::Language language, const view::DocumentPage& page) {
  if (page.parts.size() < 2) return;
  html.element("p", {{"class", "rail-title"}}, view::word(language, "reader.parts"));
  html.open("ul", {{"class", "outline-list"}, {"aria-label", view::word(language, "reader.parts")}});
  for (const view::PartRow& part : page.parts) {
    const view::PartWords words = view::part_words(language, part);
    html.open("li")
        .element("a", {{"class", "outline-item"}, {"href", "#p-" + std::to_string(part.paragraph + 1)}}, words.name)
        .element("p", {{"class", "small-text"}}, words.reason)
        .close();
  }
  html.close();
}

/// The other papers of the same file.
void add_whole_file(Html& html, view::Language language, const std::vector<view::FileRow>& rows) {
  if (rows.empty()) return;
  html.element("p", {{"class", "rail-title"}}, view::word(language, "reader.whole_file"));
  html.open("ul", {{"class", "outline-list"}, {"aria-label", view::word(language, "reader.whole_file")}});
  for (const view::FileRow& row : rows) {
    html.open("li").element("a", {{"class", "outline-item"}, {"href", "../" + row.id + "/index.html"}, {"lang", "sv"}},
                            view::file_row_words(language, row));
    html.close();
  }
  html.close();
}

std::string left_rail(view::Language language, const view::DocumentPage& page, std::string_view root) {
  Html html;
  html.open("a", {{"class", "nav-item"}, {"href", link(root, "")}})
      .element("span", {{"class", "nav-label"}}, view::word(language, "error.to_collection"))
      .close();
  add_whole_file(html, language, page.same_file);
  add_parts(html, language, page);
  add_outline(html, language, page);
  if (page.pages > 1) add_pages(html, language, page);
  return std::move(html).take();
}

/// The file that the paper was read from, where it came from, and the sum of its bytes.
void add_original(Html& html, view::Language language, const view::Original& original) {
  html.open("p", {{"class", "small-text"}, {"title", original.sha256}});
  for (const view::OriginalLink& way : view::original_links(language, original)) {
    const bool away = way.address.starts_with("https:");
    html.element("a", {{"href", away ? way.address : link("../../", way.address)}, {"rel", away ? "noopener" : ""}, {"download", way.save_as}}, way.words)
        .text(" · ");
  }
  html.text(view::original_words(language, original)).close();
}

/// The case that the paper is in.
void add_case(Html& html, const Site& site, DocId paper) {
  const auto shown = view::case_shown(site.relations ? view::case_of(site.relations->cases, paper) : nullptr, site.language);
  if (!shown) return;
  html.open("p", {{"class", "small-text"}})
      .text(std::string(view::word(site.language, "case.kicker")) + ": ")
      .element("a", {{"href", link("../../", "a/" + shown->id + "/")}, {"lang", "sv"}}, shown->title)
      .text(" · " + view::count(site.language, "count.papers", shown->papers) +
            (shown->corrected ? " · " + std::string(view::word(site.language, "status.user")) : ""))
      .close();
}

}  // namespace

Result<Page> paper_page(const Site& site, DocId paper) {
  const auto language = site.language;
  const auto page = view::document_page(site.pack, paper, "");
  if (!page) return page.error();
  const auto origin = site.pack.origin(paper);
  if (!origin) return origin.error();
  auto data = paper_data(site, paper);
  if (!data) return data.error();
  const view::PaperRow& row = page->paper;
  const std::string title = title_of(language, row);
  const std::string meta =
      dotted({type_words(language, row.type), row.municipality, row.body, row.case_number, date_of(language, row)});
  const Prose text = prose(*page, language);

  Html html;
  html.open("div", {{"class", "document-head"}});
  html.element("h1", {{"class", "document-title"}, {"lang", "sv"}}, title);
  html.element("p", {{"class", "document-meta"}}, meta);
  add_chips(html, language, row);
  html.element("p", {{"class", "small-text"}}, view::fill(language, "paper.file", {{"name", page->file_name}}));
  add_original(html, language, page->original);
  add_case(html, site, paper);
  html.close();
  if (row.damaged)
    html.open("p", {{"class", "notice"}})
        .element("strong", {}, view::quality_words(language, row))
        .text(" ")
        .element("span", {}, view::quality_help(language, row))
        .close();
  if (page->paragraphs.empty())
    html.element("p", {{"class", "body-text"}}, view::word(language, "empty.text"));
  else
    html.open("article", {{"class", "prose"}, {"lang", "sv"}, {"aria-label", view::word(language, "reader.text")}})
        .append(text.html)
        .close();

  Content content;
  content.screen = Screen::reader;
  content.path = "d/" + row.id + "/index.html";
  content.title = view::fill(language, "app.title", {{"page", title}});
  content.description = title + ". " + meta;
  content.left = left_rail(language, *page, way_to_root(content.path));
  content.main = std::move(html).take();
  content.right = fact_table(*page, text, language);
  content.data = std::move(*data);
  content.unlisted = origin->unlisted;
  content.oembed = "d/" + row.id + "/oembed.json";
  return finish(site, content);
}

}  // namespace diarium::exporting
