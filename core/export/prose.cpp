#include "export/prose.h"

#include <algorithm>
#include <vector>

#include "export/html.h"
#include "view/fact_words.h"

namespace diarium::exporting {
namespace {

std::string_view name(view::FactKind kind) {
  switch (kind) {
    case view::FactKind::proposal: return "proposal";
    case view::FactKind::decision: return "decision";
    case view::FactKind::dissent: return "dissent";
    case view::FactKind::person: return "person";
    case view::FactKind::date: return "date";
    case view::FactKind::reference: return "reference";
    case view::FactKind::about: return "about";
  }
  return "about";
}

std::string_view name(structure::BlockKind kind) {
  switch (kind) {
    case structure::BlockKind::heading: return "heading";
    case structure::BlockKind::paragraph: return "paragraph";
    case structure::BlockKind::list_item: return "list-item";
    case structure::BlockKind::table_row: return "table-row";
    case structure::BlockKind::signature: return "signature";
    case structure::BlockKind::page_furniture: return "page-furniture";
  }
  return "paragraph";
}

std::string_view tag(const view::Paragraph& paragraph) {
  if (paragraph.kind != structure::BlockKind::heading) return "p";
  return paragraph.level <= 1 ? "h2" : paragraph.level == 2 ? "h3" : "h4";
}

/// Ends of marks, in order: between two of them the same marks hold.
std::vector<std::uint32_t> borders(const view::Paragraph& paragraph) {
  const auto size = static_cast<std::uint32_t>(paragraph.text.size());
  std::vector<std::uint32_t> at{0, size};
  for (const view::Mark& mark : paragraph.marks) {
    at.push_back(std::min(mark.span.begin, size));
    at.push_back(std::min(mark.span.end, size));
  }
  std::ranges::sort(at);
  at.erase(std::ranges::unique(at).begin(), at.end());
  return at;
}

void open_mark(Html& html, const view::Mark& mark, std::vector<bool>& named) {
  if (mark.kind == view::Mark::Kind::hit) {
    html.open("mark", {{"class", "hit"}});
    return;
  }
  std::string id;
  if (!named[mark.number]) id = "w-" + std::to_string(mark.number);
  named[mark.number] = true;
  html.open("span", {{"class", "mark mark--" + std::string(name(mark.fact))}, {"id", id}});
}

}  // namespace

std::string marked_words(const view::Paragraph& paragraph, std::vector<bool>& named) {
  Html html;
  std::vector<const view::Mark*> running;  // Those that hold at the present border, the outer first.
  auto next = paragraph.marks.begin();
  const auto at = borders(paragraph);
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    std::erase_if(running, [&](const view::Mark* mark) { return mark->span.end <= at[i]; });
    for (; next != paragraph.marks.end() && next->span.begin <= at[i]; ++next)
      if (next->span.end > at[i]) running.push_back(&*next);
    for (const view::Mark* mark : running) open_mark(html, *mark, named);
    html.text(slice(paragraph.text, {at[i], at[i + 1]}));
    for (std::size_t open = running.size(); open > 0; --open) html.close();
  }
  return std::move(html).take();
}

Prose prose(const view::DocumentPage& page, view::Language language) {
  Html html;
  std::vector<bool> named(page.facts.size() + 1);
  std::uint32_t number = 0;
  for (const view::Paragraph& paragraph : page.paragraphs) {
    ++number;
    if (paragraph.page_start && number > 1)
      html.single("hr", {{"class", "page-break"},
                         {"aria-label", view::fill(language, "reader.page", {{"n", std::to_string(paragraph.page)}})}});
    html.open(tag(paragraph), {{"class", "block block--" + std::string(name(paragraph.kind))},
                               {"id", "p-" + std::to_string(number)}});
    if (!paragraph.label.empty()) html.element("span", {{"class", "block-label"}}, paragraph.label).text(" ");
    html.append(marked_words(paragraph, named)).close();
  }
  return {std::move(html).take(), std::move(named)};
}

std::string fact_table(const view::DocumentPage& page, const Prose& text, view::Language language) {
  Html html;
  html.element("h2", {{"class", "rail-title"}, {"id", "facts"}}, view::word(language, "reader.facts"));
  if (page.facts.empty()) {
    html.element("p", {{"class", "small-text"}}, view::word(language, "reader.facts_none"));
    return std::move(html).take();
  }
  html.open("table", {{"class", "facts"}, {"aria-labelledby", "facts"}});
  for (std::size_t i = 0; i < page.facts.size();) {
    const view::FactKind kind = page.facts[i].kind;
    html.open("tbody").open("tr");
    html.element("th", {{"class", "rail-title"}, {"colspan", "2"}, {"scope", "rowgroup"}},
                 view::data_word(language, "fact_kinds", name(kind)));
    html.close();
    for (; i < page.facts.size() && page.facts[i].kind == kind; ++i) {
      const view::FactRow& fact = page.facts[i];
      const view::FactWords words = view::fact_words(language, fact, page.pages);
      const std::string number = std::to_string(fact.number);
      html.open("tr", {{"class", "fact fact--" + std::string(name(kind))}, {"id", "f-" + number}});
      html.open("th", {{"scope", "row"}}).element("span", {{"class", "fact-value"}}, words.value);
      if (!words.label.empty()) html.text(" ").element("span", {{"class", "fact-detail"}}, words.label);
      if (!words.detail.empty()) html.text(" ").element("span", {{"class", "fact-detail"}}, words.detail);
      html.close().open("td");
      if (text.named[fact.number])
        html.element("a", {{"class", "fact-source"}, {"href", "#w-" + number}}, words.place);
      else
        html.element("span", {{"class", "fact-source"}}, words.place);
      html.close().close();
    }
    html.close();
  }
  html.close();
  return std::move(html).take();
}

}  // namespace diarium::exporting
