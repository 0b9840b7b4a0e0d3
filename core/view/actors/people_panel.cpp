#include "view/panel.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/sorting.h"
#include "view/actors/actors.h"
#include "view/actors/meetings.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

constexpr std::size_t people_at_most = 1000;

class PeopleTeller {
 public:
  PeopleTeller(const index::Pack& pack, const relations::Relations& relations, Telling telling)
      : meetings_(meetings_in(pack, relations.gaps.unread)),
        actors_(relations.cases),
        language_(telling.language),
        people_at_most_(cut_at(telling.length, people_at_most)) {}

  Panel panel() {
    Panel panel;
    panel.title = said_word("nav.people");
    panel.lede.push_back({said(said_word("people.lede"))});
    if (Section section = parties(); section.table) panel.sections.push_back(std::move(section));
    if (!meetings_.empty()) panel.sections.push_back(bodies());
    for (Section& section : people()) panel.sections.push_back(std::move(section));
    if (panel.sections.empty()) panel.lede = {{said(said_word("people.none"))}};
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  void add_lanes(Table& table) const {
    for (int i = 0; i < lane_count; ++i) table.columns.push_back({lane_words(language_, static_cast<Lane>(i)), i > 2});
    table.columns.push_back({said_word("people.head.uncertain"), false});
  }
  /// What is certain by lane; what is not stands in a figure of its own, lest an empty cell say that nothing was done.
  void add_figures(std::vector<Line>& cells, const std::vector<ActRow>& rows, std::size_t uncertain,
                   const std::string& page) const {
    std::array<std::size_t, lane_count> figures{};
    for (const ActRow& row : rows) ++figures[static_cast<std::size_t>(lane_of(*row.of_case, row.first()))];
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const Lane lane = static_cast<Lane>(i);
      if (figures[i] == 0) {
        cells.push_back({});
        continue;
      }
      Words figure = leading(number(figures[i]), page + "#" + std::string(lane_id(lane)));
      figure.label = lane_words(language_, lane) + ": " + figure.text;
      cells.push_back({std::move(figure)});
    }
    cells.emplace_back();
    if (uncertain == 0) return;
    cells.back().push_back(leading(number(uncertain), page + "#osakra"));
    cells.back().back().label = said_word("people.head.uncertain") + ": " + number(uncertain);
  }

  Section parties() const {
    Section section{.id = "partier", .title = said_word("people.parties")};
    Table table = table_of(language_, section.title, {{"people.head.party"}});
    add_lanes(table);
    for (const std::string& letters : actors_.parties()) {
      const std::string name = party_name(letters);
      std::vector<Line> cells = {
          {leading(name == letters ? letters : name + " (" + letters + ")", party_address(letters))}};
      add_figures(cells, actors_.of_party(letters, "", facts::Certainty::certain),
                  actors_.of_party(letters, "", facts::Certainty::uncertain).size(), party_address(letters));
      table.rows.push_back(std::move(cells));
    }
    drop_empty_columns(table);
    if (table.rows.empty()) return section;
    section.table = std::move(table);
    section.notes.push_back({said(said_word("people.counted"))});
    return section;
  }

  /// The bodies of which minutes or folders of a meeting are here, each with its latest one.
  Section bodies() const {
    Section section{.id = "organ", .title = said_word("people.bodies")};
    Table table =
        table_of(language_, section.title, {{"people.head.body"}, {"people.head.minutes"}, {"people.head.latest"}});
    const bool one_town = std::ranges::all_of(
        meetings_, [&](const Meeting& one) { return one.municipality == meetings_.front().municipality; });
    for (auto next = meetings_.begin(); next != meetings_.end();) {
      const auto first = next;
      const std::string_view path = body_path(first->path);
      while (next != meetings_.end() && body_path(next->path) == path) ++next;
      const Meeting& latest = next[-1];
      Words when = day(language_, latest.date);
      when.address = "mote/" + latest.path + "/";
      const std::string page = "organ/" + std::string(path) + "/";
      table.rows.push_back({{leading(first->body + (one_town ? "" : ", " + first->municipality), page)},
                            {leading(number(static_cast<std::size_t>(next - first)), page + "#moten")},
                            {std::move(when)}});
    }
    section.table = std::move(table);
    return section;
  }

  /// A section a town.
  std::vector<Section> people() const {
    std::map<std::pair<bool, std::string>, std::vector<std::uint32_t>> towns;  // Those of no town last.
    std::size_t left_out = 0, shown = 0;
    for (std::uint32_t i = 0; i < actors_.cases().people.size(); ++i) {
      if (!actors_.has_page(i)) continue;
      const std::string& town = actors_.person(i).municipality;
      towns[{town.empty(), town}].push_back(i);
    }
    std::vector<Section> sections;
    for (auto& [town, people] : towns) {
      Section section{.id = "i-" + town_path(town.second), .title = town.first ? said_word("actor.no_town") : town.second};
      sort_briefly(people, {}, [&](std::uint32_t one) { return std::tuple(actors_.person(one).name, one); });
      Table table = table_of(language_, section.title, {{"people.head.name"}, {"people.head.party"}});
      add_lanes(table);
      for (const std::uint32_t number : people) {
        if (shown == people_at_most_) {
          ++left_out;
          continue;
        }
        ++shown;
        const relations::Person& one = actors_.person(number);
        const std::string page = actors_.address(number);
        std::vector<Line> cells = {{leading(one.name, page)}, {said(party_words(language_, one.parties))}};
        add_figures(cells, actors_.of_person(number, facts::Certainty::certain),
                    actors_.of_person(number, facts::Certainty::uncertain).size(), page);
        table.rows.push_back(std::move(cells));
      }
      if (table.rows.empty()) continue;
      drop_empty_columns(table);
      section.table = std::move(table);
      sections.push_back(std::move(section));
    }
    if (left_out > 0) sections.back().notes.push_back({said(count(language_, "count.more", left_out))});
    return sections;
  }

  std::vector<Meeting> meetings_;
  Actors actors_;
  Language language_;
  std::size_t people_at_most_;
};

}  // namespace

Result<Panel> people_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view,
                           Telling telling) {
  return PeopleTeller(pack, relations, telling).panel();
}

}  // namespace diarium::view
