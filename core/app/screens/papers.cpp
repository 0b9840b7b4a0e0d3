// app/screens: papers as cards and as a table.
#include <algorithm>

#include "app/screens/screens.h"
#include "app/words/labels.h"
#include "view/paper/file_pages.h"
#include "view/paper/repairs.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t cards_at_most = 6;  ///< A glance; the table below has them all.
constexpr std::size_t people_on_card = 3;

/// Papers that ask for an answer: that they have none is worth saying.
bool asks(std::string_view type) {
  return type == "motion" || type == "medborgarforslag" || type == "interpellation" || type == "enkel_fraga" || type == "skrivelse";
}

/// What a kind of paper puts forward.
std::string_view proposals_key(std::string_view type) {
  if (type == "motion" || type == "medborgarforslag") return "count.claims";
  if (type == "interpellation" || type == "enkel_fraga") return "count.questions";
  return "count.proposals";
}

std::string people_of(Language language, const view::PaperRow& paper) {
  std::vector<std::string> names = paper.people;
  if (names.size() <= people_on_card) return joined(names, ", ");
  names.resize(people_on_card);
  return view::fill(language, "paper.people_more", {{"names", joined(names, ", ")}});
}

Node card(const State& state, const view::PaperRow& paper) {
  const Language language = state.settings.language;
  const std::string sid = "main.card." + paper.id;
  Node title = heading(2, Look::card_title, "");
  title.children.push_back(with_lang(with_sid(link(Look::none, title_of(language, paper), paper_place(state, paper.id)), sid + ".title"), "sv"));
  Nodes inside = {std::move(title),
                  make(Role::paragraph, Look::card_meta, dotted({paper.municipality, paper.case_number,
                                                                 type_words(language, paper.type), date_of(language, paper),
                                                                 view::file_words(language, paper)}))};
  if (auto chips = paper_chips(language, paper)) inside.push_back(std::move(*chips));
  Nodes words;
  if (paper.proposals > 0)
    words.push_back(make(Role::strong, Look::none, view::count(language, proposals_key(paper.type), paper.proposals)));
  const std::string people = people_of(language, paper);
  if (!people.empty()) words.push_back(make(Role::text, Look::none, (words.empty() ? "" : " · ") + people));
  if (words.empty()) words.push_back(make(Role::text, Look::none, view::count(language, "count.words", paper.words)));
  inside.push_back(box(Role::paragraph, Look::card_words, std::move(words)));
  return with_sid(box(Role::article, Look::card, std::move(inside)), sid);
}

std::string head_words(Language language, std::string_view key) { return std::string(word(language, "collection.head." + std::string(key))); }

/// Below the head of this key.
Node cell(Language language, std::string_view key, std::string words, bool wide = false) {
  Node node = make(Role::cell, Look::cell, std::move(words));
  node.wide = wide;
  node.placeholder = head_words(language, key);
  return node;
}

Node row(const State& state, const view::PaperRow& paper) {
  const Language language = state.settings.language;
  const std::string sid = "main.row." + paper.id;
  Node title = make(Role::row_header, Look::cell_strong);
  title.children.push_back(with_lang(with_sid(link(Look::none, title_of(language, paper), paper_place(state, paper.id)), sid + ".title"), "sv"));
  const auto add = [&](std::string words) { title.children.push_back(make(Role::text, Look::none, std::move(words))); };
  const auto who = [&](const view::PaperRow& one) {
    return one.people.empty() ? std::string() : view::fill(language, "paper.names", {{"name", one.people.front()}});
  };
  if (!paper.alike.empty())
    add(" · " + dotted({who(paper), view::count(language, "count.more", paper.alike.size()) + ": "}));
  for (const view::PaperRow& one : paper.alike) {
    if (title.children.size() > 2) add(", ");
    const std::string words = joined({date_of(language, one), who(one)}, " ");
    title.children.push_back(with_sid(link(Look::none, words, paper_place(state, one.id)), sid + "." + one.id));
  }
  return with_sid(box(Role::table_row, Look::table_row,
                      {std::move(title), cell(language, "type", dotted({type_words(language, paper.type), paper.own ? std::string(word(language, "paper.own")) : ""})),
                       cell(language, "municipality", paper.municipality, true), cell(language, "body", paper.body, true), cell(language, "date", date_of(language, paper)),
                       cell(language, "text", dotted({view::file_words(language, paper), view::quality_words(language, paper)}), true)}), sid);
}

Node head(Language language, std::string_view key, bool wide = false) {
  Node node = make(Role::column_header, Look::header_cell, head_words(language, key));
  node.wide = wide;
  return node;
}

}  // namespace

std::size_t card_count(const State& state, const view::Collection& collection) {
  return state.place.screen == Screen::papers ? 0 : std::min(collection.rows.size(), cards_at_most);
}

std::optional<Node> paper_chips(Language language, const view::PaperRow& paper) {
  Nodes chips;
  const auto add = [&](Tone tone, std::string words) {
    chips.push_back(with_tone(make(Role::list_item, Look::chip, std::move(words)), tone));
  };
  if (paper.own) add(Tone::accent, std::string(word(language, "paper.own")));
  if (!paper.outcome.empty() || asks(paper.type)) add(outcome_tone(paper.outcome), outcome_chip(language, paper));
  if (paper.reservations > 0) add(Tone::dissent, view::count(language, "count.reservations", paper.reservations));
  if (paper.special_statements > 0)
    add(Tone::dissent, view::count(language, "count.special_statements", paper.special_statements));
  if (paper.damaged) add(Tone::damaged, view::quality_words(language, paper));
  if (chips.empty()) return std::nullopt;
  return box(Role::list, Look::chips, std::move(chips));
}

Nodes paper_cards(const State& state, const view::Collection& collection) {
  Nodes cards;
  for (std::size_t i = 0; i < card_count(state, collection); ++i) {
    cards.push_back(card(state, collection.rows[i]));
    cards.back().current = state.row == i + 1;
  }
  return cards;
}

Node paper_table(const State& state, const view::Collection& collection) {
  const Language language = state.settings.language;
  Nodes rows;
  for (const view::PaperRow& paper : collection.rows) {
    rows.push_back(row(state, paper));
    rows.back().current = state.row > 0 && state.row == card_count(state, collection) + rows.size();
  }
  Node headings = box(Role::table_row, Look::table_row,
                      {head(language, "title"), head(language, "type"), head(language, "municipality", true),
                       head(language, "body", true), head(language, "date"), head(language, "text", true)});
  return with_label(box(Role::table, Look::table, {box(Role::table_head, Look::none, {std::move(headings)}),
                                                   box(Role::table_body, Look::none, std::move(rows))}),
                    std::string(word(language, "collection.table_caption")));
}

}  // namespace diarium::app
