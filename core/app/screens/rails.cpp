// app/screens: the reader's rails: outline and pages on the left, what was read out of the text on the right.
#include <algorithm>
#include <span>

#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "view/actors/meetings.h"
#include "view/facts/fact_words.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t outline_at_most = 300, pages_at_most = 200;
constexpr std::size_t facts_at_first = 30;  ///< Of a kind. Whole minutes have thousands.
constexpr std::size_t value_at_most = 150;  ///< Bytes of a fact in its row; its words stand in the text.

Place paragraph_place(const State& state, std::uint32_t index) {
  Place place = paper_place(state, state.place.paper);
  place.paragraph = index + 1;
  return place;
}

Node paragraph_link(const State& state, Look look, std::string words, std::uint32_t index) {
  Node node = link(look, std::move(words), paragraph_place(state, index));
  node.action = ShowParagraph{index + 1};
  return node;
}

std::uint32_t reading_at(const State& state) { return state.reading > 0 ? state.reading - 1 : 0; }

std::size_t outline_limit(const State& state) { return state.open_outline ? std::string::npos : at_most(state, outline_at_most); }

/// Shows the rows of a long list that are not there at first, or takes them away.
Node the_others(const State& state, std::size_t count, std::string sid) {
  const Language language = state.settings.language;
  Node node = button(Look::tool, state.open_outline ? std::string(word(language, "facets.fewer")) : view::count(language, "count.more", count), ToggleOutline{});
  node.expanded = state.open_outline;
  return box(Role::list_item, Look::none, {with_sid(std::move(node), std::move(sid))});
}

Node outline_list(const State& state, const view::DocumentPage& page) {
  const auto& rows = page.outline;
  std::size_t current = rows.size();
  for (std::size_t i = 0; i < rows.size() && rows[i].paragraph <= reading_at(state); ++i) current = i;
  Nodes items;
  for (std::size_t i = 0; i < std::min(rows.size(), outline_limit(state)); ++i) {
    Node item = with_lang(paragraph_link(state, Look::outline_item, shortened(rows[i].text, at_most(state, 120)), rows[i].paragraph), "sv");
    item.level = rows[i].level;
    item.current = i == current;
    item.sid = "left.outline." + std::to_string(i);
    items.push_back(box(Role::list_item, Look::none, {std::move(item)}));
  }
  if (rows.size() > at_most(state, outline_at_most)) items.push_back(the_others(state, rows.size() - outline_at_most, "left.outline.more"));
  return with_label(box(Role::list, Look::outline_list, std::move(items)), std::string(word(state.settings.language, "reader.outline")));
}

/// The other papers of the same file: the §§ of minutes.
Node same_file_list(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  Nodes items;
  for (std::size_t i = 0; i < std::min(page.same_file.size(), outline_limit(state)); ++i) {
    const view::FileRow& row = page.same_file[i];
    Node item = with_lang(link(Look::outline_item, shortened(view::file_row_words(language, row), at_most(state, 120)), paper_place(state, row.id)), "sv");
    item.sid = "left.file." + std::to_string(i);
    items.push_back(box(Role::list_item, Look::none, {std::move(item)}));
  }
  if (page.same_file.size() > at_most(state, outline_at_most))
    items.push_back(the_others(state, page.same_file.size() - outline_at_most, "left.file.more"));
  return with_label(box(Role::list, Look::outline_list, std::move(items)), std::string(word(language, "reader.whole_file")));
}

Node page_list(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  const std::uint32_t at = reading_at(state);
  const std::uint32_t now = at < page.paragraphs.size() ? page.paragraphs[at].page : 1;
  Nodes items;
  for (std::uint32_t i = 0; i < page.paragraphs.size() && items.size() < at_most(state, pages_at_most); ++i) {
    const view::Paragraph& paragraph = page.paragraphs[i];
    if (!paragraph.page_start) continue;
    const std::string& named = paragraph.page_label;
    Node item = paragraph_link(state, Look::page_button, named.empty() ? std::to_string(paragraph.page) : named, i);
    item.label = view::fill(language, "reader.page", {{"n", named.empty() ? view::number(paragraph.page) : named}});
    item.current = paragraph.page == now;
    item.sid = "left.page." + std::to_string(paragraph.page);
    items.push_back(box(Role::list_item, Look::none, {std::move(item)}));
  }
  return with_label(box(Role::list, Look::page_list, std::move(items)), std::string(word(language, "reader.pages")));
}

/// What can be done with the lit fact.
Node fact_tools(const State& state, const view::DocumentPage& page, const view::FactRow& fact, const std::string& sid) {
  const Language language = state.settings.language;
  Nodes tools;
  if (can_show_page(page))
    tools.push_back(with_sid(button(Look::button, std::string(word(language, "reader.show_page")), ShowOriginal{fact.number}), sid + ".page"));
  // Corrections name the file by its sum.
  if (can_correct(state) && !fact.fact.empty() && !page.original.sha256.empty())
    tools.push_back(with_sid(button(Look::button, std::string(word(language, "reader.correct")), Correct{fact.number}), sid + ".correct"));
  return box(Role::group, Look::button_row, std::move(tools));
}

/// «? osäker», «säker»; why stands behind it, and in words below the lit fact.
Node certainty_badge(Language language, const view::FactRow& fact, const std::string& sid) {
  Node badge = make(Role::text, Look::fact_doubt, view::certainty_mark(language, fact.confidence.certainty).text);
  badge.title = view::confidence_words(language, fact.confidence);
  return with_sid(std::move(badge), sid + ".doubt");
}

/// The rule that read it, on the site's page of rules.
Node rule_link(Language language, std::string rule, const std::string& sid) {
  std::ranges::replace(rule, '/', '-');
  Node leads = make(Role::link, Look::none, std::string(word(language, "reader.rule")));
  leads.href = "regler/#" + rule;
  return with_sid(box(Role::paragraph, Look::fact_detail, {std::move(leads)}), sid + ".rule");
}

/// `usual`: of the facts of its kind, whose head says it.
Node fact_node(const State& state, const view::FactRow& fact, const view::DocumentPage& page, facts::Certainty usual) {
  const Language language = state.settings.language;
  const view::FactWords words = view::fact_words(language, fact, page.pages);
  const std::string sid = sids::fact(fact.number);
  Place place = paper_place(state, state.place.paper);
  place.fact = fact.number;
  Node value = link(Look::fact_value, shortened(words.value.empty() ? words.label : words.value, at_most(state, value_at_most)), place);
  value.action = ShowFact{fact.number};
  value.current = state.place.fact == fact.number;
  value.sid = sid + ".value";
  if (fact.kind == view::FactKind::proposal || fact.kind == view::FactKind::reference || fact.kind == view::FactKind::ground) value.lang = "sv";
  const std::string places = fact.spans.size() > 1 ? view::count(language, "reader.fact_places", fact.spans.size()) : "";
  Node detail = make(Role::paragraph, Look::fact_detail,
                     dotted({words.value.empty() ? "" : words.label, words.detail, unbroken(words.place), places}));
  Node sign = with_tone(make(Role::text, Look::fact_sign), fact_tone(fact.kind));
  Nodes inside = {std::move(sign), std::move(value)};
  if (fact.confidence.certainty != usual) inside.push_back(certainty_badge(language, fact, sid));
  inside.push_back(std::move(detail));
  if (state.place.fact == fact.number) {
    inside.push_back(with_sid(
        make(Role::paragraph, Look::fact_detail, view::confidence_words(language, fact.confidence)), sid + ".why"));
    const std::string rule(facts::rule_in(fact.confidence.basis));
    if (!rule.empty() && !is_one_file(state.offline)) inside.push_back(rule_link(language, rule, sid));
  }
  if (state.place.fact == fact.number)
    if (Node tools = fact_tools(state, page, fact, sid); !tools.children.empty()) inside.push_back(std::move(tools));
  Node node = with_sid(with_tone(box(Role::list_item, Look::fact, std::move(inside)), fact_tone(fact.kind)), sid);
  node.anchor = "f-" + std::to_string(fact.number);
  return node;
}

std::size_t uncertain_of(std::span<const view::FactRow> facts) {
  return static_cast<std::size_t>(std::ranges::count_if(facts, [](const view::FactRow& fact) { return !fact.confidence.certain(); }));
}

/// «Beslut», «Beslut · 3 osäkra».
std::string kind_title(Language language, std::span<const view::FactRow> facts) {
  const std::size_t uncertain = uncertain_of(facts);
  return dotted({std::string(word(language, "fact_kinds." + std::string(fact_kind_name(facts.front().kind)))),
                 uncertain > 0 ? view::count(language, "certainty.uncertain_count", uncertain) : ""});
}

/// Shows or hides what is uncertain.
Node certainty_switch(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  const bool hidden = state.place.certainty == facts::Certainty::certain;
  Node node = button(Look::tool, view::count(language, hidden ? "certainty.show" : "certainty.hide", page.uncertain_facts),
                     SetCertainty{hidden ? facts::Certainty::uncertain : facts::Certainty::certain});
  node.expanded = !hidden;
  return with_sid(std::move(node), "right.certainty");
}

/// The facts of one kind: the first ones and the lit one, or all.
Node fact_list(const State& state, std::span<const view::FactRow> facts, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  const view::FactKind kind = facts.front().kind;
  const bool open = state.open_facts >> static_cast<unsigned>(kind) & 1u;
  const std::size_t limit = at_most(state, facts_at_first), uncertain = uncertain_of(facts);
  const auto usual = view::usual_certainty(facts.size() - uncertain, uncertain);
  Nodes rows;
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (open || i < limit || facts[i].number == state.place.fact) rows.push_back(fact_node(state, facts[i], page, usual));
  if (facts.size() > limit) {
    const std::string sid = "right.facts." + std::string(fact_kind_name(kind)) + ".more";
    Node more = button(Look::tool, open ? std::string(word(language, "facets.fewer")) : view::count(language, "reader.facts_all", facts.size()),
                       ToggleFactList{kind});
    more.label = more.text + ": " + std::string(word(language, "fact_kinds." + std::string(fact_kind_name(kind))));
    more.expanded = open;
    rows.push_back(box(Role::list_item, Look::none, {with_sid(std::move(more), sid)}));
  }
  return box(Role::list, Look::facts, std::move(rows));
}

/// What the reader says is not so: told, and taken back here.
Nodes rejected_list(const State& state, const view::DocumentPage& page) {
  if (page.rejected.empty()) return {};
  const Language language = state.settings.language;
  Nodes rows;
  for (const view::RejectedFact& one : page.rejected) {
    const std::string sid = "right.rejected." + std::to_string(rows.size() + 1);
    Place place = paper_place(state, state.place.paper);
    place.passage = one.span;
    Node value = link(Look::fact_value, one.was.empty() ? std::string(word(language, "reader.rejected_title")) : shortened(one.was, at_most(state, value_at_most)), place);
    value.sid = sid + ".value";
    Nodes inside = {make(Role::text, Look::fact_sign), std::move(value),
                    make(Role::paragraph, Look::fact_detail, dotted({std::string(word(language, one.own ? "reader.rejected_own" : "reader.rejected")), one.note}))};
    if (one.own && can_correct(state))
      inside.push_back(box(Role::group, Look::button_row, {with_sid(button(Look::button, std::string(word(language, "reader.take_back")), TakeBack{one.correction}), sid + ".back")}));
    rows.push_back(with_sid(box(Role::list_item, Look::fact, std::move(inside)), sid));
  }
  return {heading(3, Look::rail_title, std::string(word(language, "reader.rejected_title"))), box(Role::list, Look::facts, std::move(rows))};
}

/// The way to say what was not read of the paper, and that everybody looks for.
Nodes what_lacks(const State& state, const view::DocumentPage& page) {
  const auto says = [](const auto& one) { return one.fact == "title"; };
  if (!can_correct(state) || state.place.certainty == facts::Certainty::certain || page.original.sha256.empty() || std::ranges::any_of(page.facts, says) || std::ranges::any_of(page.rejected, says)) return {};
  return {box(Role::group, Look::button_row,
              {with_sid(button(Look::button, std::string(word(state.settings.language, "reader.title_lacking")), Correct{0, Lacking::title}), "right.lacking.title")})};
}

}  // namespace

Nodes outline_rail(const State& state, const view::DocumentPage& page) {
  const Language language = state.settings.language;
  Nodes nodes;
  Place up;
  const bool from_results = !state.place.query.empty();
  if (from_results) {
    up.screen = Screen::results;
    up.query = state.place.query;
  }
  Node back = link(Look::nav_item, "", up);
  back.children = {make(Role::text, Look::nav_label, std::string(word(language, from_results ? "reader.back_results" : "error.to_collection")))};
  back.icon = "arrow-left";
  nodes.push_back(with_sid(std::move(back), "left.back"));
  const view::PaperRow& paper = page.paper;
  Place meeting;
  meeting.screen = Screen::meeting;
  meeting.whose = view::meeting_path(paper.type, paper.body, paper.date, paper.municipality);
  if (!paper.municipality.empty() && !meeting.whose.empty()) {
    Node all = link(Look::nav_item, "", std::move(meeting));
    all.children = {make(Role::text, Look::nav_label, std::string(word(language, "reader.meeting")))};
    all.icon = "landmark";
    nodes.push_back(with_sid(std::move(all), "left.meeting"));
  }
  if (!page.same_file.empty()) {
    nodes.push_back(make(Role::paragraph, Look::rail_title, std::string(word(language, "reader.whole_file"))));
    nodes.push_back(same_file_list(state, page));
  }
  nodes.push_back(make(Role::paragraph, Look::rail_title, std::string(word(language, "reader.outline"))));
  if (page.outline.empty()) nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "reader.outline_empty"))));
  else nodes.push_back(outline_list(state, page));
  if (page.pages > 1) {
    nodes.push_back(make(Role::paragraph, Look::rail_title, std::string(word(language, "reader.pages"))));
    nodes.push_back(page_list(state, page));
  }
  return nodes;
}

Nodes right_pane(const State& state, const Seen& seen) {
  if (state.place.screen == Screen::desk && seen.collection && state.environment.width > sheets && !state.environment.still) return desk_beside(state, seen);
  if (state.place.screen != Screen::reader || !seen.document) return {};
  const Language language = state.settings.language;
  const auto& facts = seen.document->facts;
  Nodes nodes = {sheet_head(language, heading(2, Look::rail_title, std::string(word(language, "reader.facts"))), "right.close")};
  if (facts.empty()) nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "reader.facts_none"))));
  if (seen.document->uncertain_facts > 0 && !state.environment.still) nodes.push_back(certainty_switch(state, *seen.document));
  for (std::size_t i = 0; i < facts.size();) {
    std::size_t end = i;
    while (end < facts.size() && facts[end].kind == facts[i].kind) ++end;
    const auto of_kind = std::span(facts).subspan(i, end - i);
    nodes.push_back(heading(3, Look::rail_title, kind_title(language, of_kind)));
    nodes.push_back(fact_list(state, of_kind, *seen.document));
    i = end;
  }
  for (Node& node : what_lacks(state, *seen.document)) nodes.push_back(std::move(node));
  for (Node& node : rejected_list(state, *seen.document)) nodes.push_back(std::move(node));
  for (Node& node : repair_list(state, *seen.document)) nodes.push_back(std::move(node));
  return nodes;
}

}  // namespace diarium::app
