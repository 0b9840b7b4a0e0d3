// app/screens: «/», the whole collection, and «/d/», the list of its papers alone.
#include <limits>

#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

std::string heading_words(Language language, const view::Collection& all) {
  if (!all.title.empty()) return all.title;
  const std::string one = all.municipalities == 1 && !all.rows.empty() ? all.rows.front().municipality : std::string();
  const std::string from = one.empty() ? view::count(language, "count.municipalities", all.municipalities) : one;
  if (all.municipalities == 0) return view::count(language, "collection.heading_plain", all.papers);
  const bool some = all.placed < all.papers;  // The others are of the state, or nobody says whose.
  return view::fill(language, some ? "collection.heading_some" : "collection.heading",
                    {{"papers", view::count(language, "count.papers", all.papers)},
                     {"n", view::number(all.placed)},
                     {"municipalities", from}});
}

Place all_papers() {
  Place place;
  place.screen = Screen::papers;
  return place;
}

Node own_button(const State& state) {
  return with_sid(button(Look::button, std::string(word(state.settings.language, "command.own")), Ask{Action::add_own}), "main.own");
}

/// To the papers that are the reader's own.
Node own_papers_link(const State& state) {
  Place place;
  place.screen = Screen::results;
  place.query = toggle_filter("", query::Field::own, "ja");
  return with_sid(link(Look::button, std::string(word(state.settings.language, "collection.own_papers")), place), "main.own_papers");
}

/// No pack: what happened, what still works, what to do.
Nodes without_collection(Language language, const Seen& seen) {
  if (!seen.error)
    return {page_title(word(language, "app.name")),
            make(Role::paragraph, Look::lede, std::string(word(language, "loading.collection")))};
  const bool missing = seen.error->fault == Fault::not_found;
  Nodes inside = {
      page_title(word(language, missing ? "error.pack_missing" : "error.pack_damaged")),
      make(Role::paragraph, Look::body_text, std::string(word(language, missing ? "error.pack_missing_help" : "error.pack_damaged_help"))),
      make(Role::paragraph, Look::small_text, view::fill(language, "error.details", {{"details", dotted({seen.error->what, seen.error->where})}}))};
  return {box(Role::section, Look::empty_state, std::move(inside))};
}

/// The way to the cases, by how far they have come.
Node ways_to_cases(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes words;
  const auto add = [&](std::string text, const std::string& query) {
    Place place = screen_place(state, Screen::cases);
    place.query = query;
    words.push_back(link(Look::none, std::move(text), place));
  };
  add(view::count(language, "collection.all_cases", seen.case_count), "");
  if (seen.case_statuses)
    for (const view::CaseStatus status : {view::CaseStatus::overdue, view::CaseStatus::decided})
      if (const std::uint32_t cases = (*seen.case_statuses)[static_cast<std::size_t>(status)]; cases > 0) {
        words.push_back(make(Role::text, Look::none, " · "));
        add(view::number(cases) + " " + std::string(word(language, "collection.cases_" + std::string(view::name(status)))),
            query::filter_text(query::Field::status, view::name(status)));
      }
  return with_sid(box(Role::paragraph, Look::small_text, std::move(words)), "main.to_cases");
}

Node latest_meetings(view::Language language, const view::Line& meetings) {
  Nodes words = {make(Role::text, Look::none, std::string(word(language, "collection.meetings")))};
  for (const view::Words& one : meetings) {
    const bool leads = !one.address.empty();
    words.push_back(leads ? link(Look::none, one.text, parse_address(one.address).place)
                          : make(Role::text, Look::none, one.text));
  }
  return with_sid(box(Role::paragraph, Look::small_text, std::move(words)), "main.to_meetings");
}

/// What is told of first, and the papers in time.
void add_overview(Nodes& nodes, const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  const view::Collection& all = *seen.collection;
  if (seen.cases_usual == facts::Certainty::uncertain)
    nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "certainty.mostly_uncertain"))));
  if (seen.cases.empty())
    nodes.push_back(with_label(box(Role::section, Look::cards, paper_cards(state, all)), std::string(word(language, "collection.highlights"))));
  else
    nodes.push_back(with_label(box(Role::section, Look::cards, card_nodes(seen.cases)), std::string(word(language, "collection.cases"))));
  if (seen.case_count > 0) nodes.push_back(ways_to_cases(state, seen));
  if (!seen.meetings.empty()) nodes.push_back(latest_meetings(language, seen.meetings));
  if (auto strip = timeline_strip(state, all)) nodes.push_back(std::move(*strip));
}

}  // namespace

std::uint32_t rows_shown(const State& state) {
  const bool lists = lists_collection(state.place.screen) || state.place.screen == Screen::cases;
  if (!lists || !state.environment.still) return state.place.rows;
  return state.place.screen == Screen::papers ? std::numeric_limits<std::uint32_t>::max() : rows_when_still;
}

Nodes collection_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (!seen.collection || seen.waiting) return without_collection(language, seen);
  const view::Collection& all = *seen.collection;
  Nodes nodes;
  if (!state.address_understood)
    nodes.push_back(notice(std::string(word(language, "error.address")), std::string(word(language, "error.address_help"))));
  if (all.papers == 0) {
    nodes.push_back(box(Role::section, Look::empty_state,
        {page_title(word(language, "empty.collection")),
         make(Role::paragraph, Look::body_text, std::string(word(language, "empty.collection_help")))}));
    if (takes_own(state)) nodes.back().children.push_back(own_button(state));
    return nodes;
  }
  nodes.push_back(box(Role::group, Look::page_head,
      {page_title(heading_words(language, all)),
       make(Role::paragraph, Look::lede, all.description.empty() ? std::string(word(language, "collection.lede")) : all.description)}));
  Node filters = button(Look::button, std::string(word(language, "tool.filters")), OpenSheet{Sheet::left});
  filters.expanded = state.sheet == Sheet::left;
  nodes.push_back(box(Role::group, Look::sheet_bar, {with_sid(std::move(filters), "main.sheets.left")}));
  if (state.place.screen == Screen::collection) add_overview(nodes, state, seen);
  nodes.push_back(heading(2, Look::section_title, std::string(word(language, "collection.papers"))));
  if (state.place.screen == Screen::collection && !is_one_file(state.offline)) nodes.push_back(report_link(language));
  Nodes row = {with_sid(with_icon(button(Look::button, std::string(word(language, "export.title")), OpenDialog{Dialog::exports}), "download"), "main.export")};
  if (takes_own(state)) row.push_back(own_button(state));
  if (seen.own_papers) row.push_back(own_papers_link(state));
  nodes.push_back(box(Role::group, Look::button_row, std::move(row)));
  nodes.push_back(paper_table(state, all));
  if (all.told() < all.papers) {
    nodes.push_back(make(Role::paragraph, Look::small_text, view::fill(language, "collection.showing",
        {{"from", "1"}, {"to", view::number(all.told())}, {"total", view::number(all.papers)}})));
    if (state.environment.still)
      nodes.back() = box(Role::paragraph, Look::small_text, {link(Look::none, std::string(word(language, "collection.table_caption")), all_papers())});
    else if (state.place.rows < rows_at_most)
      nodes.push_back(with_sid(button(Look::button, std::string(word(language, "collection.more_rows")), Ask{Action::show_more}), "main.more"));
  }
  return nodes;
}

}  // namespace diarium::app
