// app/screens: what stands around every screen: top, left rail, foot; and which screen stands in main.
#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

std::string placeholder(Language language, const State& state, const Seen& seen) {
  if (!seen.collection || seen.collection->papers == 0) return std::string(word(language, "search.placeholder_empty"));
  if (state.environment.width <= narrow) return std::string(word(language, "search.placeholder_narrow"));
  const view::Collection& all = *seen.collection;
  if (all.municipalities < 2) return view::count(language, "search.placeholder", all.papers);
  return view::fill(language, "search.placeholder_from",
                    {{"papers", view::count(language, "count.papers", all.papers)},
                     {"municipalities", view::count(language, "count.municipalities", all.municipalities)}});
}

Node search_form(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Node field = with_sid(make(Role::field, Look::search_field), sids::search_field);
  field.value = state.place.query;
  field.label = word(language, "search.label");
  field.placeholder = placeholder(language, state, seen);
  field.icon = "search";
  field.disabled = !seen.collection;
  field.action = TypeQuery{};
  Nodes inside = {std::move(field)};
  if (state.settings.single_keys == SingleKeys::on && !state.environment.coarse) inside.push_back(make(Role::text, Look::search_key, "/"));
  Node form = with_label(box(Role::form, Look::search_form, std::move(inside)), std::string(word(language, "search.label")));
  form.sid = sids::search;
  form.action = Ask{Action::submit_query};
  return form;
}

/// Language, theme, commands: `at` stands before their names.
Nodes tool_buttons(const State& state, Look look, const std::string& at) {
  const Language language = state.settings.language;
  const Language other = language == Language::sv ? Language::en : Language::sv;
  // The language's own name, in that language: whoever needs it can read it.
  Node switch_language = with_lang(button(look, std::string(word(other, other == Language::en ? "language.en" : "language.sv")),
                                          SetLanguage{other}), other == Language::en ? "en" : "sv");
  switch_language.label = word(language, "tool.language_switch");
  const bool is_dark = dark(state);
  Node theme = button(look, std::string(word(language, is_dark ? "theme.light" : "theme.dark")),
                      SetTheme{is_dark ? Theme::light : Theme::dark});
  theme.label = word(language, is_dark ? "command.theme-light" : "command.theme-dark");
  theme.icon = is_dark ? "sun" : "moon";
  Node palette = with_icon(button(look, std::string(word(language, "tool.commands")), OpenDialog{Dialog::palette}), "command");
  return {with_sid(std::move(switch_language), at + ".language"), with_sid(std::move(theme), at + ".theme"), with_sid(std::move(palette), at + ".palette")};
}

Node tools(const State& state) {
  const Language language = state.settings.language;
  Nodes inside = tool_buttons(state, Look::tool, "top");
  for (Node& node : inside) node.wide = true;
  // Where the rails are sheets: a region of its own, there whether the sheet is open or not.
  Node places = with_icon(button(Look::tool, std::string(word(language, "tool.menu")), OpenSheet{Sheet::places}), "menu");
  places.expanded = state.sheet == Sheet::places;
  inside.push_back(with_label(box(Role::navigation, Look::sheet_bar, {with_sid(std::move(places), "top.places")}), std::string(word(language, "nav.go"))));
  return box(Role::group, Look::tools, std::move(inside));
}

/// How many a screen shows, where it counts.
std::string count_of(Language language, Screen screen, const Seen& seen) {
  std::size_t counted = 0;
  if (screen == Screen::cases) counted = seen.case_count;
  if (screen == Screen::gaps) counted = seen.gap_count;
  if (screen == Screen::collection && seen.collection) return view::number(seen.collection->papers);
  if (screen == Screen::results && seen.results) return view::number(seen.results->papers > 0 ? seen.results->papers : seen.results->more);
  if (screen == Screen::desk && seen.desk_news > 0) return view::count(language, "desk.news", seen.desk_news);
  return counted > 0 ? view::number(counted) : "";
}

Node navigation(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes items;
  for (const ScreenRow& row : screen_table) {
    if (row.words.empty() || (row.screen == Screen::results && state.place.query.empty())) continue;
    if (row.screen == Screen::desk && !has_desk(state)) continue;
    Node item = link(Look::nav_item, "", screen_place(state, row.screen));
    item.children.push_back(make(Role::text, Look::nav_label, std::string(word(language, row.words))));
    if (std::string count = count_of(language, row.screen, seen); !count.empty()) item.children.push_back(make(Role::text, Look::nav_count, std::move(count)));
    item.current = state.place.screen == row.screen;
    item.sid = "left.nav." + std::string(row.name);
    items.push_back(box(Role::list_item, Look::none, {std::move(item)}));
  }
  return with_label(box(Role::list, Look::nav_list, std::move(items)), std::string(word(language, "nav.label")));
}

/// Where to go, and what the top bar of a narrow page has no room for.
Nodes places_sheet(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Nodes buttons;
  if (takes_own(state)) buttons.push_back(with_sid(with_icon(button(Look::button, std::string(word(language, "command.own")), Ask{Action::add_own}), "file-plus"), "left.own"));
  for (Node& node : tool_buttons(state, Look::button, "left")) buttons.push_back(std::move(node));
  return {sheet_head(language, make(Role::strong, Look::sheet_title, std::string(word(language, "nav.go"))), "left.close"), navigation(state, seen),
          box(Role::group, Look::button_row, std::move(buttons))};
}

}  // namespace

Node sheet_head(Language language, Node title, std::string close_sid) {
  Node close = with_icon(button(Look::sheet_close, std::string(word(language, "tool.close")), OpenSheet{Sheet::none}), "x");
  return box(Role::group, Look::sheet_head, {std::move(title), with_sid(std::move(close), std::move(close_sid))});
}

Nodes top_pane(const State& state, const Seen& seen) {
  Node brand = with_label(link(Look::brand, "", {}), std::string(word(state.settings.language, "nav.home")));
  brand.sid = "top.brand";
  brand.children = {make(Role::text, Look::none, std::string(word(state.settings.language, "app.name"))),
                    with_tone(make(Role::text, Look::none, "."), Tone::accent)};
  return {std::move(brand), search_form(state, seen), tools(state)};
}

Nodes left_pane(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (state.sheet == Sheet::places) return places_sheet(state, seen);
  const bool reader = state.place.screen == Screen::reader && seen.document, sheet = state.sheet == Sheet::left;
  Nodes nodes;
  if (sheet) nodes.push_back(sheet_head(language, make(Role::strong, Look::sheet_title, std::string(word(language, reader ? "reader.outline" : state.place.screen == Screen::desk ? "desk.collections" : "tool.filters"))), "left.close"));
  if (reader) {
    for (Node& node : outline_rail(state, *seen.document)) nodes.push_back(std::move(node));
    return nodes;
  }
  if (!sheet) nodes.push_back(navigation(state, seen));
  if (state.place.screen == Screen::desk && !state.environment.still)
    for (Node& node : desk_collections(state)) nodes.push_back(std::move(node));
  const std::vector<query::Facet>* facets = nullptr;
  bool facets_complete = true;
  if (state.place.screen == Screen::results && seen.results) facets = &seen.results->facets, facets_complete = seen.results->facets_complete;
  if (state.place.screen == Screen::cases && seen.case_list) facets = &seen.case_list->facets;
  if (lists_collection(state.place.screen) && seen.collection) facets = &seen.collection->facets, facets_complete = seen.collection->facets_complete;
  if (facets)
    for (Node& node : facet_groups(state, *facets)) nodes.push_back(std::move(node));
  if (!facets_complete && seen.facet_bytes > state.environment.facets_unasked)
    for (Node& node : facets_to_count(state, seen.facet_bytes)) nodes.push_back(std::move(node));
  return nodes;
}

Nodes main_pane(const State& state, const Seen& seen) {
  // Without a pack every screen but About says why.
  if (!seen.collection && state.place.screen != Screen::about) return collection_screen(state, seen);
  return row_of(state.place.screen).main(state, seen);
}

Nodes foot_pane(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  Place about, accessibility, licences;
  about.screen = accessibility.screen = licences.screen = Screen::about;
  accessibility.section = "tillganglighet";
  licences.section = "licenser";
  Nodes nodes = offline_foot(state);
  if (seen.collection && seen.collection->papers > 0)
    nodes.push_back(make(Role::text, Look::foot_text, view::fill(language, "foot.counts",
        {{"papers", view::count(language, "count.papers", seen.collection->papers)},
         {"words", view::count(language, "count.words", seen.collection->words)}})));
  nodes.push_back(with_sid(link(Look::foot, std::string(word(language, "foot.about")), about), "foot.about"));
  Node accessible = with_sid(link(Look::foot, std::string(word(language, "foot.accessibility")), accessibility), "foot.accessibility");
  if (state.environment.statement) {  // A page of its own, without the program: nothing to press, only to open.
    accessible.href = "tillganglighet/";
    accessible.action.reset();
    accessible.text = word(language, "about.accessibility_title");
  }
  nodes.push_back(std::move(accessible));
  nodes.push_back(with_sid(link(Look::foot, std::string(word(language, "foot.licences")), licences), "foot.licences"));
  return nodes;
}

Node notice(std::string title, std::string help) {
  Nodes inside = {make(Role::strong, Look::none, std::move(title))};
  if (!help.empty()) inside.push_back(make(Role::text, Look::none, std::move(help)));
  return box(Role::paragraph, Look::notice, std::move(inside));
}

Place screen_place(const State& state, Screen screen) {
  Place place;
  place.screen = screen;
  if (screen == Screen::results || screen == Screen::cases) {
    place.query = state.place.query;
    place.sort = state.place.sort;
    place.grouping = state.place.grouping;
  }
  return place;
}

Place paper_place(const State& state, const std::string& id) {
  Place place;
  place.screen = Screen::reader;
  place.query = state.place.query;
  place.paper = id;
  if (state.place.screen == Screen::reader && state.place.paper == id) {
    place.reading = state.place.reading;
    place.off = state.place.off;
    place.certainty = state.place.certainty;
  }
  return place;
}

Node waiting_title(view::Language language) {
  return page_title(view::word(language, "loading.part"));
}

}  // namespace diarium::app
