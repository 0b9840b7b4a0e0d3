// app/screens: «/arenden/», the cases that answer a question: the answer, how it was read, and a table whose heads sort.
#include <algorithm>

#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t asked_at_most = 80;  ///< Bytes of the question that are repeated.

Place cases_place(const State& state, std::string query) {
  Place place;
  place.screen = Screen::cases;
  place.query = std::move(query);
  place.order = state.place.order;
  return place;
}

Place papers_place(const std::string& query) {
  Place place;
  place.screen = Screen::results;
  place.query = query;
  return place;
}

/// The word of a rule as it was typed, without the signs behind it.
std::string rule_word(const view::CaseList& list, const query::PlainRule& rule) {
  std::string words(slice(list.asked, rule.span));
  while (!words.empty() && (words.back() == '?' || words.back() == '.' || words.back() == ',' || words.back() == '!')) words.pop_back();
  return words;
}

/// «Läst som»: a button for each rule, which takes it back, and the way to the words as they stand.
Nodes plain_rules(const State& state, const view::CaseList& list) {
  const Language language = state.settings.language;
  if (list.plain.rules.empty()) return {};
  Nodes row = {make(Role::text, Look::small_text, std::string(word(language, "cases.read_as")))};
  std::vector<std::string> left_out;
  for (const query::PlainRule& rule : list.plain.rules) {
    const std::string typed = rule_word(list, rule);
    if (rule.filter.empty()) {
      left_out.push_back(typed);
      continue;
    }
    Node off = with_icon(button(Look::button, typed + " → " + rule.filter, GoTo{canonical(cases_place(state, with_quotes(list.asked, rule.span)))}), "x");
    off.label = view::fill(language, "cases.take_back", {{"word", typed}, {"filter", rule.filter}});
    row.push_back(with_sid(std::move(off), "main.rule." + std::to_string(rule.span.begin)));
  }
  row.push_back(with_sid(link(Look::none, std::string(word(language, "cases.as_typed")), papers_place(list.asked)), "main.as_typed"));
  Nodes nodes = {box(Role::group, Look::button_row, std::move(row))};
  if (!left_out.empty())
    nodes.push_back(make(Role::paragraph, Look::small_text, view::fill(language, "cases.left_out", {{"words", joined(left_out, ", ")}})));
  return nodes;
}

/// Filters that stand and are no rule's.
Nodes standing_filters(const State& state, const view::CaseList& list) {
  Nodes buttons;
  for (const query::Facet& facet : list.facets)
    for (const query::FacetValue& value : facet.values) {
      if (!value.chosen && !value.without) continue;
      const std::string filter = query::filter_text(facet.field, value.value);
      if (std::ranges::find(list.plain.rules, filter, &query::PlainRule::filter) == list.plain.rules.end())
        add_filter(buttons, state.settings.language, facet.field, value);
    }
  if (buttons.empty()) return {};
  return {box(Role::group, Look::button_row, std::move(buttons))};
}

/// What of the question was not found, or not understood.
void add_notices(Nodes& nodes, Language language, const view::CaseList& list) {
  using Kind = query::Reading::Kind;
  if (list.partial) nodes.push_back(notice(std::string(word(language, "results.partial")), ""));
  for (const query::Reading& reading : list.readings) {
    const std::string part = shortened(slice(list.plain.query, reading.span), asked_at_most);
    if (reading.kind == Kind::not_understood)
      nodes.push_back(notice(view::fill(language, reading.value.empty() ? "results.not_searched" : "results.not_understood", {{"part", part}}), ""));
    else if (reading.kind == Kind::corrected || reading.kind == Kind::apart)
      nodes.push_back(notice(view::fill(language, reading.kind == Kind::apart ? "results.apart" : "results.corrected",
                                        {{"word", part}, {"value", reading.value}}), ""));
    else if (reading.papers == 0 && reading.kind != Kind::without)
      nodes.push_back(notice(view::fill(language, "results.no_word", {{"word", reading.value}}), ""));
  }
}

Node tools_row(const State& state, const view::CaseList& list) {
  const Language language = state.settings.language;
  Nodes row;
  if (list.cases > 0)
    for (std::size_t i = 0; i < table_files.size(); ++i) {
      const auto file = static_cast<TableFile>(i);
      const std::string as(table_files[i]);
      Node out = button(Look::button, view::count(language, "cases.export_" + as, list.cases), GiveTable{file, ""});
      row.push_back(with_sid(with_icon(std::move(out), file == TableFile::copied ? "copy" : "download"), "main.export." + as));
    }
  if (has_desk(state))
    row.push_back(with_sid(with_icon(button(Look::button, std::string(word(language, "desk.save_search")), ActOnDesk{DeskAct::save_search}), "pin"), "main.save_search"));
  if (!state.place.query.empty())
    row.push_back(with_sid(link(Look::none, std::string(word(language, "cases.to_papers")), papers_place(list.plain.query)), "main.to_papers"));
  return box(Role::group, Look::button_row, std::move(row));
}

/// «De andra: 5 besvarad, 3 avslag föreslås», each the way to those.
Nodes what_became_of_others(const State& state, const view::CaseList& list) {
  if (list.others.empty()) return {};
  const Language language = state.settings.language;
  const std::string query = without_field(list.plain.query, query::Field::outcome);
  Nodes words = {make(Role::text, Look::none, view::count(language, "cases.others", list.of - list.cases) + " ")};
  for (std::size_t i = 0; i < list.others.size(); ++i) {
    const query::FacetValue& value = list.others[i];
    if (i > 0) words.push_back(make(Role::text, Look::none, ", "));
    words.push_back(link(Look::source_link, view::number(value.papers) + " " + view::outcome_value_words(language, value.value),
                         cases_place(state, toggle_filter(query, query::Field::outcome, value.value))));
  }
  return {with_sid(box(Role::paragraph, Look::small_text, std::move(words)), "main.others")};
}

Nodes without_cases(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (seen.waiting) return {box(Role::section, Look::empty_state, {waiting_title(language)})};
  const bool damaged = seen.error && seen.error->fault != Fault::not_found;
  return {box(Role::section, Look::empty_state,
              {page_title(word(language, damaged ? "error.title" : "cases.none_told")),
               make(Role::paragraph, Look::body_text, std::string(word(language, damaged ? "error.pack_damaged_help" : "cases.none_told_help"))),
               box(Role::paragraph, Look::body_text, {link(Look::none, std::string(word(language, "error.to_collection")), {})})})};
}

Node nothing_answers(const State& state, const view::CaseList& list) {
  const Language language = state.settings.language;
  Nodes ways = {box(Role::list_item, Look::none, {link(Look::none, std::string(word(language, "cases.to_papers")), papers_place(list.plain.query))}),
                box(Role::list_item, Look::none, {link(Look::none, std::string(word(language, "cases.all")), cases_place(state, ""))})};
  return box(Role::section, Look::empty_state,
             {make(Role::paragraph, Look::body_text, view::fill(language, "cases.none", {{"query", shortened(state.place.query, asked_at_most)}})),
              box(Role::list, Look::body_list, std::move(ways))});
}

}  // namespace

std::string case_row_sid(std::uint32_t row) { return "main.cases.row." + std::to_string(row) + ".case"; }

Nodes cases_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (!seen.case_list) return without_cases(state, seen);
  const view::CaseList& list = *seen.case_list;
  Nodes head = {page_title(list.title)};
  const std::string about = list.cases < list.of ? view::count(language, "cases.of", list.of) : "";
  const auto is_mover = [&](const view::Column& column) { return column.title == word(language, "cases.head.vackt"); };
  const bool tells_movers = std::ranges::any_of(list.table.columns, is_mover);
  const std::string_view lede = word(language, tells_movers ? "cases.lede" : "cases.lede_outcomes");
  head.push_back(make(Role::paragraph, Look::lede, about.empty() ? std::string(lede) : about));
  Node filters = button(Look::button, std::string(word(language, "tool.filters")), OpenSheet{Sheet::left});
  filters.expanded = state.sheet == Sheet::left;
  Nodes nodes;
  const auto add = [&nodes](Nodes more) { std::ranges::move(more, std::back_inserter(nodes)); };
  add(plain_rules(state, list));
  nodes.push_back(box(Role::group, Look::page_head, std::move(head)));
  nodes.push_back(box(Role::group, Look::sheet_bar, {with_sid(std::move(filters), "main.sheets.left")}));
  if (!state.address_understood)
    nodes.push_back(notice(std::string(word(language, "error.address")), std::string(word(language, "error.address_help"))));
  add(standing_filters(state, list));
  add_notices(nodes, language, list);
  if (!state.environment.still) nodes.push_back(tools_row(state, list));
  if (list.cases == 0) {
    nodes.push_back(nothing_answers(state, list));
  } else {
    Node table = table_node(state, list.table, "main.cases");
    Nodes& rows = table.children.back().children;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Node& title = rows[i].children.front().children.front();  // A paragraph with the link to the case.
      (title.children.empty() ? title : title.children.front()).sid = case_row_sid(static_cast<std::uint32_t>(i + 1));
    }
    if (list.usual == facts::Certainty::uncertain)
      nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "certainty.mostly_uncertain"))));
    nodes.push_back(std::move(table));
    if (list.ids.size() < list.cases) {
      nodes.push_back(make(Role::paragraph, Look::small_text, view::fill(language, "collection.showing",
          {{"from", "1"}, {"to", view::number(list.ids.size())}, {"total", view::number(list.cases)}})));
      if (!state.environment.still && state.place.rows < rows_at_most)
        nodes.push_back(with_sid(button(Look::button, std::string(word(language, "cases.more")), Ask{Action::show_more}), "main.more"));
    }
  }
  add(what_became_of_others(state, list));
  return nodes;
}

}  // namespace diarium::app
