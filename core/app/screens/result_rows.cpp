// app/screens: the rows of what a query found: each paper for itself, or those of one case together.
#include <algorithm>
#include <iterator>

#include "app/places/query_text.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "view/case_words.h"
#include "view/facts/fact_words.h"
#include "view/paper/file_pages.h"
#include "view/paper/repairs.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

/// A PDF has pages and no lines.
std::string place_of(Language language, const view::PaperRow& paper, const query::Snippet& found) {
  if (paper.file_pages == 0) return view::place_words(language, found.page, found.line, paper.pages + paper.first_page);
  return view::place_on_page(language, std::to_string(found.page));
}

/// The dots that lead to a page number in a list of contents are no words: «Skolan ......... 4» → «Skolan … 4».
void shorten_leaders(Node& node) {
  constexpr std::size_t least = 4;
  for (std::size_t at = 0; (at = node.text.find("....", at)) != node.text.npos; ++at) {
    const std::size_t end = std::min(node.text.find_first_not_of('.', at), node.text.size());
    constexpr std::string_view dots = "…";
    static_assert(dots.size() < least);
    const auto shift = static_cast<std::uint32_t>(end - at - dots.size());
    node.text.replace(at, end - at, dots);
    for (auto& mark : node.marks)
      if (mark.span.begin >= end) mark.span = {mark.span.begin - shift, mark.span.end - shift};
  }
}

Node snippet(const State& state, const view::PaperRow& paper, const query::Snippet& found, const std::string& sid) {
  const Language language = state.settings.language;
  Place place = paper_place(state, paper.id);
  place.at = found.place.begin;
  Node text = with_lang(link(Look::snippet_text, found.text, place), "sv");
  for (const ByteSpan mark : found.marks) text.marks.push_back({mark, Tone::accent});
  shorten_leaders(text);
  text.sid = sid + ".text";
  Node where = box(Role::group, Look::snippet_where,
      {make(Role::text, Look::snippet_role, view::data_word(language, "role", structure::name(found.role))),
       make(Role::text, Look::snippet_place, place_of(language, paper, found))});
  return with_sid(box(Role::list_item, Look::snippet, {std::move(where), std::move(text)}), sid);
}

/// The paper at the first of its places, from which the others are stepped to.
Place first_hit(const State& state, const std::string& id) {
  Place place = paper_place(state, id);
  place.hit = 1;
  return place;
}

/// What a paper lacks, and the first `most` of its places.
Nodes found_in(const State& state, const view::ResultRow& row, std::size_t most) {
  const Language language = state.settings.language;
  const view::PaperRow& paper = row.paper;
  const std::string sid = "main.result." + paper.id;
  Nodes inside;
  if (!row.lacking.empty())
    inside.push_back(make(Role::paragraph, Look::small_text, view::fill(language, "results.without", {{"words", joined(row.lacking, ", ")}})));
  Nodes snippets;
  for (std::size_t i = 0; i < std::min(most, row.snippets.size()); ++i)
    snippets.push_back(snippet(state, paper, row.snippets[i], sid + ".place." + std::to_string(i)));
  const std::size_t shown = snippets.size();
  if (shown > 0) inside.push_back(box(Role::list, Look::none, std::move(snippets)));
  if (row.places > shown)
    inside.push_back(box(Role::paragraph, Look::small_text, {with_sid(link(Look::none, view::count(language, shown > 0 ? "results.more_places" : "count.places", row.places - shown), first_hit(state, paper.id)), sid + ".more")}));
  return inside;
}

/// A row of the list; `number`: of the paper, from 1.
Node row_node(const State& state, const view::PaperRow& paper, Node row, std::size_t number) {
  row.current = state.row == number;
  return with_sid(std::move(row), "main.result." + paper.id);
}

Node result(const State& state, const view::ResultRow& row, std::size_t number) {
  const Language language = state.settings.language;
  const view::PaperRow& paper = row.paper;
  const std::string sid = "main.result." + paper.id;
  Node title = heading(2, Look::result_title, "");
  title.children.push_back(with_lang(with_sid(link(Look::none, title_of(language, paper), paper_place(state, paper.id)), sid + ".title"), "sv"));
  const std::string who = paper.people.empty() ? "" : paper.people.front();
  Nodes inside = {std::move(title),
                  make(Role::paragraph, Look::result_meta,
                       dotted({paper.own ? std::string(word(language, "paper.own")) : "", type_words(language, paper.type), paper.municipality, paper.case_number, who, date_of(language, paper), view::file_words(language, paper),
                               view::quality_words(language, paper)}))};
  std::ranges::move(found_in(state, row, row.snippets.size()), std::back_inserter(inside));
  if (row.snippets.empty())
    if (auto chips = paper_chips(language, paper)) inside.push_back(std::move(*chips));
  return row_node(state, paper, box(Role::list_item, Look::result, {with_sid(box(Role::article, Look::none, std::move(inside)), sid + ".article")}), number);
}

/// What is found in one case, each paper for itself.
Place all_of_case(const State& state, const view::ResultList& list, const view::ResultGroup& group) {
  Place place = screen_place(state, Screen::results);
  place.query = toggle_filter(without_field(list.query, query::Field::of_case), query::Field::of_case, group.id);
  place.grouping = Grouping::none;
  return place;
}

/// A paper under the head of its case, whose title it does not repeat.
Node paper_of_case(const State& state, const view::ResultRow& row, std::size_t number, const view::ResultGroup& group) {
  const Language language = state.settings.language;
  const view::PaperRow& paper = row.paper;
  const std::string type = type_words(language, paper.type);
  const bool same = paper.title == group.title && !type.empty();
  Node name = with_sid(link(Look::none, same ? type : title_of(language, paper), paper_place(state, paper.id)), "main.result." + paper.id + ".title");
  if (!same) name.lang = "sv";
  Nodes inside = {box(Role::paragraph, Look::arc_title, {std::move(name)}),
                  make(Role::paragraph, Look::result_meta, dotted({paper.own ? std::string(word(language, "paper.own")) : "", same ? "" : type, date_of(language, paper), view::file_words(language, paper)}))};
  std::ranges::move(found_in(state, row, 1), std::back_inserter(inside));
  return row_node(state, paper, box(Role::list_item, Look::result_paper, std::move(inside)), number);
}

/// The papers of one case: its head, then those that are shown, from the row `first` on.
Node result_group(const State& state, const view::ResultList& list, const view::ResultGroup& group, std::size_t first) {
  const Language language = state.settings.language;
  const std::string sid = "main.case." + group.id;
  Place of_case;
  of_case.screen = Screen::of_case;
  of_case.of_case = group.id;
  const std::string name = group.title.empty() ? std::string(word(language, "paper.untitled")) : group.title;
  Node title = heading(2, Look::result_title, "");
  title.children.push_back(with_lang(with_sid(link(Look::none, name, of_case), sid + ".title"), "sv"));
  const std::string papers = view::count(language, "count.papers", group.papers);
  Nodes inside = {std::move(title),
                  make(Role::paragraph, Look::result_meta,
                       dotted({std::string(word(language, "case.kicker")), group.mark,
                               group.found == group.papers ? papers : view::fill(language, "results.of_case", {{"n", view::number(group.found)}, {"papers", papers}})}))};
  if (group.verdict) {
    const view::Words chip = view::case_chip(language, group.verdict);
    Nodes chips = {with_tone(make(Role::list_item, Look::chip, chip.text), chip.tone)};
    if (group.verdict->certainty != facts::Certainty::certain) chips.push_back(make(Role::list_item, Look::fact_doubt, view::certainty_mark(language, group.verdict->certainty).text));
    inside.push_back(box(Role::list, Look::chips, std::move(chips)));
  }
  Nodes shown;
  for (std::size_t i = 0; i < group.rows; ++i) shown.push_back(paper_of_case(state, list.rows[first + i], first + i + 1, group));
  inside.push_back(box(Role::ordered_list, Look::result_papers, std::move(shown)));
  if (group.rows < group.found)
    inside.push_back(box(Role::paragraph, Look::small_text,
        {with_sid(link(Look::none, view::count(language, "results.more_of_case", group.found - group.rows), all_of_case(state, list, group)), sid + ".more")}));
  return with_sid(box(Role::list_item, Look::result, std::move(inside)), sid);
}

}  // namespace

Nodes result_rows(const State& state, const view::ResultList& list) {
  Nodes rows;
  if (list.groups.empty())
    for (const view::ResultRow& row : list.rows) rows.push_back(result(state, row, rows.size() + 1));
  std::size_t at = 0;
  for (const view::ResultGroup& group : list.groups) {
    // Of one paper nothing stands together.
    rows.push_back(group.papers == 1 ? result(state, list.rows[at], at + 1) : result_group(state, list, group, at));
    at += group.rows;
  }
  return rows;
}

}  // namespace diarium::app
