#include "export/page/prose.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/words/labels.h"
#include "export/page/html.h"

namespace diarium::exporting {
namespace {

/// The class of a kind: «list-item».
std::string class_of(structure::BlockKind kind) {
  std::string word(structure::name(kind));
  std::ranges::replace(word, '_', '-');
  return word;
}

std::string_view tag(const view::Paragraph& paragraph, std::uint8_t level) {
  constexpr std::array<std::string_view, 7> headings{"h1", "h1", "h2", "h3", "h4", "h5", "h6"};
  if (paragraph.kind == structure::BlockKind::heading) return headings[level];
  return paragraph.kind == structure::BlockKind::list_item ? "li" : "p";
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

std::string number_of(const view::Mark& mark) { return std::to_string(mark.number); }

/// The fact that a stretch of words links to: the shortest, since links do not nest. Null: none.
const view::Mark* inner_fact(const std::vector<const view::Mark*>& running) {
  const view::Mark* inner = nullptr;
  for (const view::Mark* mark : running)
    if (mark->kind == view::Mark::Kind::fact && (!inner || mark->span.size() < inner->span.size())) inner = mark;
  return inner;
}

/// Makes each fact that begins here a place that its row can lead to: the link itself, or an empty element before it.
std::string name_facts(Html& html, const std::vector<const view::Mark*>& running, const view::Mark* inner,
                       std::vector<bool>& named) {
  std::string id;
  for (const view::Mark* mark : running) {
    if (mark->kind != view::Mark::Kind::fact || named[mark->number]) continue;
    named[mark->number] = true;
    if (mark == inner)
      id = "w-" + number_of(*mark);
    else
      html.element("span", {{"id", "w-" + number_of(*mark)}}, "");
  }
  return id;
}

/// A digit, a space or another sign of ASCII.
bool around_words(char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'); }

}  // namespace

std::string marked_words(const view::Paragraph& paragraph, std::vector<bool>& named) {
  Html html;
  std::vector<const view::Mark*> running;  // Those that hold at the present border.
  const view::Mark* link = nullptr;        // The fact whose link is open.
  auto next = paragraph.marks.begin();
  const auto at = borders(paragraph);
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    std::erase_if(running, [&](const view::Mark* mark) { return mark->span.end <= at[i]; });
    for (; next != paragraph.marks.end() && next->span.begin <= at[i]; ++next)
      if (next->span.end > at[i]) running.push_back(&*next);
    const view::Mark* inner = inner_fact(running);
    if (link && inner != link) html.close();
    const std::string id = name_facts(html, running, inner, named);
    if (inner && inner != link)
      html.open("a", {{"class", "fact-words"},
                      {"data-fact", number_of(*inner)},
                      {"data-tone", app::name(app::fact_tone(inner->fact))},
                      {"id", id},
                      {"href", "#f-" + number_of(*inner)}});
    link = inner;
    const std::string_view words = slice(paragraph.text, {at[i], at[i + 1]});
    const bool hit = std::ranges::any_of(running, [](const view::Mark* mark) { return mark->kind == view::Mark::Kind::hit; });
    if (hit)
      html.element("mark", {{"class", "hit"}}, words);
    else
      html.text(words);
  }
  if (link) html.close();
  return std::move(html).take();
}

Prose prose(const view::DocumentPage& page, const std::vector<std::uint8_t>& levels, view::Language language) {
  Html html;
  std::vector<bool> named(page.facts.size() + 1);
  std::uint32_t number = 0;
  bool in_list = false;
  const auto end_list = [&] {
    if (std::exchange(in_list, false)) html.close();
  };
  for (const view::Paragraph& paragraph : page.paragraphs) {
    ++number;
    if (paragraph.page_start && number > 1) {
      end_list();
      html.single("hr", {{"class", "page-break"},
                         {"aria-label", view::fill(language, "reader.page", {{"n", paragraph.page_label.empty() ? std::to_string(paragraph.page) : paragraph.page_label}})}});
    }
    const bool item = paragraph.kind == structure::BlockKind::list_item;
    if (!item) end_list();
    if (item && !std::exchange(in_list, true)) html.open("ul", {{"class", "block-list"}, {"role", "list"}});
    html.open(tag(paragraph, levels[number - 1]), {{"class", "block block--" + class_of(paragraph.kind)},
                                      {"id", "p-" + std::to_string(number)},
                                      {"data-level", item && paragraph.level > 0 ? std::to_string(paragraph.level) : ""}});
    if (!paragraph.label.empty()) html.element("span", {{"class", "block-label"}}, paragraph.label).text(" ");
    html.append(marked_words(paragraph, named)).close();
  }
  end_list();
  return {std::move(html).take(), std::move(named)};
}

std::string_view explained(view::Language language, std::string_view words) {
  words = words.substr(0, words.find("·"));
  if (const auto colon = words.rfind(": "); colon != words.npos) words.remove_prefix(colon + 2);
  constexpr std::string_view hard_space = "\u00a0";
  while (!words.empty() && (around_words(words.front()) || words.starts_with(hard_space))) words.remove_prefix(words.starts_with(hard_space) ? hard_space.size() : 1);
  while (!words.empty() && around_words(words.back())) words.remove_suffix(1);
  if (words.empty() || words.find('|') != words.npos) return {};
  const std::string wanted = "|" + app::lower_case(words) + "|";
  for (const Term& term : terms()) {
    const Term::Said& said = term.said[static_cast<std::size_t>(language)];
    if (("|" + std::string(said.forms) + "|").find(wanted) != std::string::npos) return said.means;
  }
  return {};
}

}  // namespace diarium::exporting
