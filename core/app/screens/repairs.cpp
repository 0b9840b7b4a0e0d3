// app/screens: how a damaged paper was repaired: the switch between its two readings, and the list of its repairs.
#include <algorithm>

#include "app/screens/screens.h"
#include "view/facts/fact_words.h"
#include "view/paper/file_pages.h"
#include "view/paper/repairs.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

constexpr std::size_t repairs_at_first = 12;

Node reading_button(const State& state, view::Reading reading, std::string_view key, std::string_view sid) {
  Node node = button(Look::button, std::string(word(state.settings.language, key)), SetReading{reading});
  node.current = state.place.reading == reading;
  return with_sid(std::move(node), std::string(sid));
}

std::string place_of(Language language, const view::DocumentPage& page, const view::RepairRow& repair) {
  if (!repair.page_label.empty()) return view::place_on_page(language, repair.page_label);
  return view::place_words(language, repair.page, repair.line, page.pages);
}

/// A word that was repaired: checked while it is shown so.
Node repaired_word(const State& state, const view::DocumentPage& page, const view::RepairRow& repair) {
  const Language language = state.settings.language;
  const view::RepairWords words = view::repair_words(language, repair);
  Node node = make(Role::checkbox, Look::facet);
  node.sid = "right.repair." + std::to_string(repair.number);
  node.checked = repair.on;
  node.disabled = state.place.reading == view::Reading::original;
  node.action = ToggleRepair{repair.number};
  node.label = repair.now + ". " + words.what + ". " + words.reason + ". " + place_of(language, page, repair);
  node.children = {make(Role::text, Look::facet_label, repair.now + " ← " + repair.was),
                   make(Role::text, Look::facet_count, place_of(language, page, repair))};
  return node;
}

/// A word that nobody can decide: what it may be. A press shows its picture.
Node uncertain_word(const State& state, const view::DocumentPage& page, const view::RepairRow& repair) {
  const Language language = state.settings.language;
  const std::string what = view::repair_words(language, repair).what;
  Node node = button(Look::facet, "", ShowRepair{repair.number});
  node.label = repair.was + ". " + what + ". " + place_of(language, page, repair);
  node.title = what;
  node.children = {with_lang(make(Role::text, Look::facet_label, repair.was), "sv"),
                   make(Role::text, Look::facet_count, place_of(language, page, repair))};
  return with_sid(std::move(node), "right.repair." + std::to_string(repair.number));
}

}  // namespace

Node reading_switch(const State& state) {
  return with_label(box(Role::group, Look::button_row,
                        {reading_button(state, view::Reading::repaired, "reader.repaired", "main.reading.repaired"),
                         reading_button(state, view::Reading::original, "reader.original", "main.reading.original")}),
                    std::string(word(state.settings.language, "reader.reading")));
}

Nodes repair_list(const State& state, const view::DocumentPage& page) {
  if (page.repairs.empty() || state.environment.still) return {};  // A list of switches.
  const Language language = state.settings.language;
  Nodes items;
  std::vector<const view::RepairRow*> rows;
  for (const bool uncertain : {true, false})  // What a reader should look at comes first.
    for (const view::RepairRow& repair : page.repairs)
      if (repair.uncertain == uncertain) rows.push_back(&repair);
  for (std::size_t i = 0; i < rows.size() && (state.open_repairs || i < repairs_at_first); ++i) {
    const view::RepairRow& repair = *rows[i];
    Node inside = repair.uncertain ? uncertain_word(state, page, repair) : repaired_word(state, page, repair);
    items.push_back(box(Role::list_item, Look::none, {std::move(inside)}));
  }
  if (page.repairs.size() > repairs_at_first) {
    Node more = button(Look::tool, state.open_repairs ? std::string(word(language, "facets.fewer"))
                                                      : view::count(language, "reader.repairs_all", page.repairs.size()), ToggleRepairList{});
    more.label = more.text + ": " + std::string(word(language, "reader.repairs"));
    more.expanded = state.open_repairs;
    items.push_back(box(Role::list_item, Look::none, {with_sid(std::move(more), "right.repairs.more")}));
  }
  const bool all_uncertain = std::ranges::all_of(page.repairs, &view::RepairRow::uncertain);
  return {heading(3, Look::rail_title, std::string(word(language, all_uncertain ? "reader.doubts" : "reader.repairs"))),
          box(Role::list, Look::facts, std::move(items))};
}

}  // namespace diarium::app
