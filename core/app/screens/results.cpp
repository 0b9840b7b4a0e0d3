// app/screens: «/?q=», what a query found, and how it was read.
#include "app/places/query_text.h"
#include "app/places/route.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t part_at_most = 80;  ///< Bytes of the query that a notice repeats.

Node sort_button(const State& state, query::Sort sort, std::string_view key) {
  Node node = button(Look::button, std::string(word(state.settings.language, "results.sort_" + std::string(key))), SetSort{sort});
  node.current = state.place.sort == sort;
  node.sid = "main.sort." + std::string(key);
  return node;
}

/// The same results, each paper for itself or by their cases: whichever they are not now.
Node group_button(const State& state) {
  const bool grouped = state.place.grouping == Grouping::by_case;
  Place place = state.place;
  place.grouping = grouped ? Grouping::none : Grouping::by_case;
  Node node = button(Look::button, std::string(word(state.settings.language, "results.group")), GoTo{std::move(place)});
  node.current = grouped;
  return with_sid(std::move(node), "main.group");
}

std::string also_words(const view::ResultList& list) {
  std::vector<std::string> words;
  for (const query::Reading& reading : list.readings)
    for (const std::string& also : reading.also) words.push_back(also);
  if (words.size() > 8) words.resize(8);
  return joined(words, ", ");
}

Node bar(const State& state, const Seen& seen) {
  const view::ResultList& list = *seen.results;
  const Language language = state.settings.language;
  const std::string counted = list.all() == 0 ? std::string(word(language, "results.none")) : result_count(language, list);
  Nodes head = {page_title(counted, Look::result_count)};
  if (!list.groups.empty()) head.push_back(with_sid(make(Role::paragraph, Look::result_also, grouped_words(language, list)), "main.grouped"));
  if (const std::string also = also_words(list); !also.empty()) {
    Node words = make(Role::paragraph, Look::result_also, view::fill(language, "results.also", {{"words", also}}));
    head.push_back(std::move(words));
  }
  Node filters = button(Look::button, std::string(word(language, "tool.filters")), OpenSheet{Sheet::left});
  filters.expanded = state.sheet == Sheet::left;
  Nodes all = {box(Role::group, Look::page_head, std::move(head)),
               box(Role::group, Look::sheet_bar, {with_sid(std::move(filters), "main.sheets.left")})};
  if (list.all() > 1) {
    Nodes order = {sort_button(state, query::Sort::relevance, "relevance"), sort_button(state, query::Sort::date_newest, "date_newest"),
                   sort_button(state, query::Sort::date_oldest, "date_oldest")};
    if (seen.case_count > 0) order.push_back(group_button(state));
    all.push_back(with_label(box(Role::group, Look::button_row, std::move(order)), std::string(word(language, "results.sort"))));
  }
  return box(Role::group, Look::result_bar, std::move(all));
}

std::string reading_words(Language language, const query::Reading& reading) {
  using Kind = query::Reading::Kind;
  const auto with_value = [&](std::string_view key) { return view::fill(language, key, {{"value", reading.value}}); };
  switch (reading.kind) {
    case Kind::phrase: return with_value("results.reading_phrase");
    case Kind::prefix: return with_value("results.reading_prefix");
    case Kind::without: return with_value("results.reading_without");
    case Kind::either: return with_value("results.reading_either");
    case Kind::fuzzy: return with_value("results.reading_fuzzy");
    case Kind::apart: return with_value("results.reading_apart");
    case Kind::case_number: return with_value("results.reading_case_number");
    case Kind::filter: case Kind::word: case Kind::corrected: case Kind::not_understood: break;
  }
  return with_value("results.reading_word");
}

/// Was something else searched than what was typed?
bool is_loosened(const query::Reading& reading) {
  return reading.kind == query::Reading::Kind::corrected || reading.kind == query::Reading::Kind::apart;
}

/// Other words, shown as these are.
Place asked_again(const State& state, std::string query) {
  Place place = screen_place(state, Screen::results);
  place.query = std::move(query);
  return place;
}

/// «Inget innehåller «skolskjus»: visar «skolskjuts»», and the way to search as it was typed.
Node loosened(const State& state, const view::ResultList& list, const query::Reading& reading) {
  const Language language = state.settings.language;
  const bool apart = reading.kind == query::Reading::Kind::apart;
  Node message = notice(view::fill(language, apart ? "results.apart" : "results.corrected",
                                   {{"word", shortened(slice(list.query, reading.span), part_at_most)}, {"value", reading.value}}), "");
  const Place place = asked_again(state, with_quotes(list.query, reading.span));
  message.children.push_back(link(Look::none, view::fill(language, "results.try", {{"query", shortened(place.query, part_at_most)}}), place));
  return message;
}

/// «Så lästes frågan: …», where it is more than plain words.
std::string how_read(Language language, const view::ResultList& list) {
  using Kind = query::Reading::Kind;
  std::vector<std::string> parts;
  bool plain = true;
  for (const query::Reading& reading : list.readings) {
    if (reading.kind == Kind::filter) continue;          // Told by the buttons that take them away.
    if (reading.kind == Kind::not_understood) continue;  // Told below, and its words are parts of their own.
    plain = plain && (reading.kind == Kind::word || is_loosened(reading));
    parts.push_back(reading_words(language, reading));
  }
  return plain ? "" : std::string(word(language, "results.reading")) + ": " + joined(parts, ", ");
}

/// Buttons for each filter that stands: also where the rail is hidden.
std::optional<Node> chosen_filters(Language language, const view::ResultList& list) {
  Nodes buttons;
  for (const query::Facet& facet : list.facets)
    for (const query::FacetValue& value : facet.values) {
      if (value.chosen || value.without) add_filter(buttons, language, facet.field, value);
    }
  if (buttons.empty()) return std::nullopt;
  return box(Role::group, Look::button_row, std::move(buttons));
}

/// How the query was read, where that needs saying.
void add_readings(Nodes& nodes, const State& state, const view::ResultList& list) {
  const Language language = state.settings.language;
  if (auto filters = chosen_filters(language, list)) nodes.push_back(std::move(*filters));
  if (const std::string read = how_read(language, list); !read.empty()) nodes.push_back(make(Role::paragraph, Look::small_text, read));
  if (list.partial) nodes.push_back(notice(std::string(word(language, "results.partial")), ""));
  for (const query::Reading& reading : list.readings) {
    if (reading.kind == query::Reading::Kind::not_understood)
      nodes.push_back(notice(view::fill(language, reading.value.empty() ? "results.not_searched" : "results.not_understood",
                                        {{"part", shortened(slice(list.query, reading.span), part_at_most)}}), ""));
    else if (is_loosened(reading))
      nodes.push_back(loosened(state, list, reading));
    else if (reading.papers == 0 && list.all() > 0 && reading.kind != query::Reading::Kind::without)
      nodes.push_back(notice(view::fill(language, "results.no_word", {{"word", reading.value}}), ""));
  }
}

/// A question about cases in plain words: the way to the cases that answer it, as it is read there.
Nodes answered_by_cases(const State& state, const Seen& seen, const view::ResultList& list) {
  if (seen.case_count == 0 || list.asks_cases.empty()) return {};
  Node way = link(Look::none, view::fill(state.settings.language, "results.asks_cases", {{"query", list.asks_cases}}),
                  screen_place(state, Screen::cases));
  return {box(Role::paragraph, Look::body_text, {with_sid(std::move(way), "main.asks_cases")})};
}

/// What else could be asked, where nothing was found.
Node nothing_found(const State& state, const view::ResultList& list) {
  const Language language = state.settings.language;
  Nodes inside = {make(Role::paragraph, Look::body_text, view::fill(language, "results.none_query", {{"query", state.place.query}})),
                  make(Role::paragraph, Look::body_text, std::string(word(language, "results.none_help")))};
  Nodes ways;
  for (const query::Reading& reading : list.readings) {
    const Place place = asked_again(state, without_span(state.place.query, reading.span));
    if (blank(place.query) || list.readings.size() < 2) continue;
    Node way = link(Look::none, view::fill(language, "results.try", {{"query", place.query}}), place);
    if (reading.papers == 0 && reading.kind != query::Reading::Kind::filter && reading.kind != query::Reading::Kind::not_understood)
      way.text += " (" + view::fill(language, "results.no_word", {{"word", reading.value}}) + ")";
    ways.push_back(box(Role::list_item, Look::none, {std::move(way)}));
  }
  ways.push_back(box(Role::list_item, Look::none, {link(Look::none, std::string(word(language, "error.to_collection")), {})}));
  inside.push_back(box(Role::list, Look::body_list, std::move(ways)));
  inside.push_back(heading(2, Look::section_title, std::string(word(language, "search.help_title"))));
  Nodes help;
  for (const char* key : {"words", "phrase", "without", "prefix", "either", "field"})
    help.push_back(make(Role::list_item, Look::none, std::string(word(language, std::string("search.help_") + key))));
  inside.push_back(box(Role::list, Look::body_list, std::move(help)));
  return box(Role::section, Look::empty_state, std::move(inside));
}

}  // namespace

void add_filter(Nodes& buttons, Language language, query::Field field, const query::FacetValue& value) {
  const std::string name(query::name(field)), words = facet_words(language, field, value.value);
  const std::string without = view::fill(language, "facets.without", {{"value", words}});
  const std::string shown = value.without ? without : words;
  Node off = with_icon(button(Look::button, shown, ToggleFilter{field, value.value, value.without ? Side::without : Side::with}), "x");
  off.label = view::fill(language, "facets.clear_one", {{"field", std::string(word(language, "facet." + name))}, {"value", shown}});
  buttons.push_back(with_sid(std::move(off), "main.filter." + name + "." + value.value));
  if (value.without || field == query::Field::role) return;  // That other roles are asked for shuts out none.
  Node other = button(Look::tool, without, ToggleFilter{field, value.value, Side::without});
  other.label = view::fill(language, "facets.turn_one", {{"field", std::string(word(language, "facet." + name))}, {"value", words}});
  buttons.push_back(with_sid(std::move(other), "main.filter." + name + "." + value.value + ".without"));
}

Nodes results_screen(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  if (!seen.results) {
    Nodes inside = {page_title(word(language, seen.error ? "error.title" : "loading.search"))};
    if (seen.error)
      inside.push_back(make(Role::paragraph, Look::body_text, dotted({seen.error->what, seen.error->where})));
    return {box(Role::section, Look::empty_state, std::move(inside))};
  }
  const view::ResultList& list = *seen.results;
  Nodes nodes = {bar(state, seen)};
  if (!state.address_understood)
    nodes.push_back(notice(std::string(word(language, "error.address")), std::string(word(language, "error.address_help"))));
  add_readings(nodes, state, list);
  for (Node& way : answered_by_cases(state, seen, list)) nodes.push_back(std::move(way));
  Nodes ways;
  if (list.all() > 0 && !state.environment.still) ways.push_back(save_tables(state));
  if (has_desk(state))
    ways.push_back(with_sid(with_icon(button(Look::button, std::string(word(language, "desk.save_search")), ActOnDesk{DeskAct::save_search}), "pin"), "main.save_search"));
  if (seen.case_count > 0)
    ways.push_back(with_sid(link(Look::button, std::string(word(language, "results.to_cases")), screen_place(state, Screen::cases)), "main.to_cases"));
  if (!ways.empty()) nodes.push_back(box(Role::group, Look::button_row, std::move(ways)));
  if (list.all() == 0) {
    nodes.push_back(nothing_found(state, list));
    return nodes;
  }
  nodes.push_back(with_label(box(Role::ordered_list, Look::results, result_rows(state, list)), std::string(word(language, "results.list"))));
  if (list.behind > 0 && state.place.rows < rows_at_most)
    nodes.push_back(with_sid(button(Look::button, std::string(word(language, "results.more")), Ask{Action::show_more}), "main.more"));
  return nodes;
}

}  // namespace diarium::app
