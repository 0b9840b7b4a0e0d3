// app/screens: filters with their counts. A box stands for words in the query: pressing it writes them or takes them away.
#include <algorithm>
#include <array>

#include "app/places/query_text.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {
namespace {

using query::Field;
using view::Language;
using view::word;

constexpr std::size_t values_at_first = 7, values_at_most = 80;  ///< Of a facet.

Node facet_box(Language language, Field field, const query::FacetValue& value) {
  Node box_node = make(Role::checkbox, Look::facet);
  box_node.sid = "left.facet." + std::string(query::name(field)) + "." + value.value;
  box_node.checked = value.chosen;
  box_node.action = ToggleFilter{field, value.value};
  box_node.children = {make(Role::text, Look::facet_label, facet_words(language, field, value.value)),
                       make(Role::text, Look::facet_count, view::number(value.papers))};
  return box_node;
}

/// A facet that cannot narrow anything is left out.
bool useful(const query::Facet& facet) {
  return facet.values.size() > 1 || std::ranges::any_of(facet.values, [](const query::FacetValue& value) { return value.chosen || value.without; });
}

Node facet_group(const State& state, const query::Facet& facet) {
  const Language language = state.settings.language;
  const std::string field(query::name(facet.field));
  const bool open = state.open_facets >> static_cast<unsigned>(facet.field) & 1u;
  const std::size_t limit = open ? values_at_most : values_at_first;
  Nodes inside = {make(Role::legend, Look::rail_title, std::string(word(language, "facet." + field)))};
  std::size_t shown = 0;
  for (const query::FacetValue& value : facet.values) {
    if (shown >= limit && !value.chosen) continue;
    inside.push_back(facet_box(language, facet.field, value));
    ++shown;
  }
  if (facet.values.size() > values_at_first) {
    Node more = button(Look::tool, std::string(word(language, open ? "facets.fewer" : "facets.more")), ToggleFacetList{facet.field});
    more.label = more.text + ": " + std::string(word(language, "facet." + field));
    more.expanded = open;
    inside.push_back(with_sid(std::move(more), "left.facets." + field + ".more"));
  }
  return with_sid(box(Role::fieldset, Look::facet_group, std::move(inside)), "left.facets." + field);
}

}  // namespace

Nodes facets_to_count(const State& state, std::uint64_t bytes) {
  const Language language = state.settings.language;
  if (state.count_facets) return {make(Role::paragraph, Look::small_text, std::string(word(language, "facets.counting")))};
  const std::string size = view::fill(language, "facets.count_size", {{"size", megabytes(language, bytes)}});  // Too long for a button in the rail.
  return {with_sid(button(Look::button, std::string(word(language, "facets.count")), CountFacets{}), "left.facets.count"),
          make(Role::paragraph, Look::small_text, size)};
}

Nodes facet_groups(const State& state, const std::vector<query::Facet>& facets) {
  constexpr std::array results_order = {Field::role, Field::type, Field::municipality, Field::outcome, Field::party,
                                        Field::year, Field::body, Field::person};
  constexpr std::array collection_order = {Field::municipality, Field::type, Field::outcome, Field::party, Field::year,
                                           Field::body, Field::person};
  Nodes groups;
  if (has_filters(state.place.query))
    groups.push_back(with_sid(button(Look::button, std::string(word(state.settings.language, "facets.clear")),
                                     Ask{Action::clear_filters}), "left.facets.clear"));
  const auto add = [&](Field field) {
    const auto facet = std::ranges::find(facets, field, &query::Facet::field);
    if (facet != facets.end() && useful(*facet)) groups.push_back(facet_group(state, *facet));
  };
  constexpr std::array cases_order = {Field::outcome, Field::mover, Field::dissenter, Field::body, Field::municipality,
                                      Field::year, Field::status, Field::type, Field::own};
  if (state.place.screen == Screen::cases) std::ranges::for_each(cases_order, add);
  else if (state.place.screen == Screen::results) std::ranges::for_each(results_order, add);
  else std::ranges::for_each(collection_order, add);
  return groups;
}

}  // namespace diarium::app
