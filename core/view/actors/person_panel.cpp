#include "view/panel.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "view/actors/act_table.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

using relations::Person;
using relations::PersonAt;

constexpr std::size_t mentions_at_most = 200, allies_at_most = 60, cases_in_cell = 4;

class PersonTeller {
 public:
  PersonTeller(const index::Pack& pack, const relations::Timeline& timeline, const Actors& actors, std::uint32_t person,
               Telling telling)
      : pack_(pack),
        actors_(actors),
        number_(person),
        person_(actors.person(person)),
        language_(telling.language),
        length_(telling.length),
        acts_(pack, actors, timeline, telling),
        page_("person/" + actors.path(person) + "/") {}

  Panel panel() {
    const std::vector<ActRow> certain = actors_.of_person(number_, facts::Certainty::certain),
                              uncertain = actors_.of_person(number_, facts::Certainty::uncertain);
    Panel panel;
    panel.kicker = said_word("actor.person");
    if (!person_.municipality.empty()) panel.kicker += " · " + person_.municipality;
    panel.title = person_.name;
    panel.lede = lede();
    panel.sections.push_back(acts_.sums(certain, uncertain, page_));
    const auto add = [&](Section section) {
      if (section.table) panel.sections.push_back(std::move(section));
    };
    for (int i = 0; i < lane_count; ++i) add(acts_.section(static_cast<Lane>(i), certain, Names::left_out));
    add(allies(certain));
    add(acts_.uncertain(uncertain, Names::left_out));
    add(named());
    panel.sections.back().notes = acts_.report(person_.name, page_);
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  std::vector<Line> lede() {
    std::vector<Line> lines;
    Line parties;
    for (const std::string& party : person_.parties) {
      if (party == "-") parties.push_back(said(said_word("actor.no_party"), Shape::chip));
      else parties.push_back(leading(party, party_address(party), Shape::chip));
      parties.back().label = party_name(party);
    }
    if (!parties.empty()) lines.push_back(std::move(parties));
    Line posts = held({facts::chair_role, facts::vice_chair_role, facts::member_role, facts::substitute_role,
                       "justerare", "föredragande"});
    if (!posts.empty()) lines.push_back(std::move(posts));
    // What was decided without the person for a conflict of interest: beside the posts, and none of them.
    if (Line aside = held({"jäv"}); !aside.empty()) lines.push_back(std::move(aside));
    for (const std::uint32_t other : actors_.namesakes(number_)) {
      const Person& one = actors_.person(other);
      const std::string town = one.municipality.empty() ? said_word("actor.no_town") : one.municipality;
      lines.push_back({leading(fill(language_, "actor.namesake", {{"name", one.name}, {"town", town}}),
                               actors_.address(other))});
    }
    return lines;
  }

  /// «ordförande 2023–2024», each leading to the first paper that says so.
  Line held(std::initializer_list<std::string_view> roles) {
    struct Held {
      std::string first, last;
      const PersonAt* at = nullptr;
    };
    std::map<std::string, Held> held_by_role;
    for (const PersonAt& at : person_.papers) {
      for (const std::string& role : at.roles) {
        if (std::ranges::find(roles, role) == roles.end()) continue;
        Held& one = held_by_role[role];
        const std::string year = at.date.substr(0, 4);
        if (one.at == nullptr) one.at = &at;
        if (year.empty()) continue;
        if (one.first.empty() || year < one.first) one.first = year, one.at = &at;
        one.last = std::max(one.last, year);
      }
    }
    Line line;
    for (const auto& [role, one] : held_by_role) {
      if (!line.empty()) line.push_back(said(", "));
      std::string words = data_word(language_, "person_role", role);
      if (!one.first.empty()) words += " " + one.first + (one.last == one.first ? "" : "–" + one.last);
      line.push_back(leading(std::move(words), acts_.passages().address({one.at->ref, one.at->span})));
    }
    return line;
  }

  /// With whom the person brought, demanded or objected: the cases of each, as links.
  Section allies(const std::vector<ActRow>& certain) {
    Section section{.id = "med", .title = said_word("actor.allies")};
    constexpr std::array<Lane, 3> lanes = {Lane::brought, Lane::demanded, Lane::reserved};
    std::map<std::uint32_t, std::array<std::vector<const relations::Case*>, 3>> found;
    for (const ActRow& row : certain) {
      const auto lane = std::ranges::find(lanes, lane_of(*row.of_case, row.first()));
      if (lane == lanes.end()) continue;
      for (const relations::Act& other : row.of_case->acts) {
        if (!other.person || *other.person == number_ || other.certainty != facts::Certainty::certain ||
            !relations::together(row.first(), other))
          continue;
        auto& cases = found[*other.person][static_cast<std::size_t>(lane - lanes.begin())];
        if (cases.empty() || cases.back() != row.of_case) cases.push_back(row.of_case);
      }
    }
    if (found.empty()) return section;
    std::vector<std::uint32_t> order;
    for (const auto& [other, cases] : found) order.push_back(other);
    sort_briefly(order, {}, [&](std::uint32_t one) { return std::pair(actors_.person(one).name, one); });
    Table table = table_of(language_, section.title, {{"people.head.name"}});
    for (const Lane lane : lanes) table.columns.push_back({lane_words(language_, lane), false});
    for (const std::uint32_t other : order) {
      if (table.rows.size() == cut_at(length_, allies_at_most)) break;
      const Person& one = actors_.person(other);
      std::vector<Line> cells = {{leading(
          one.parties.size() == 1 ? facts::written(facts::Named{one.name, one.parties[0]}) : one.name,
          actors_.address(other))}};
      for (const auto& cases : found[other]) cells.push_back(linked(cases));
      table.rows.push_back(std::move(cells));
    }
    if (order.size() > cut_at(length_, allies_at_most))
      section.notes.push_back({said(count(language_, "count.more", order.size() - allies_at_most))});
    section.table = std::move(table);
    return section;
  }

  Line linked(const std::vector<const relations::Case*>& cases) const {
    Line line;
    if (cases.empty()) return line;
    line.push_back(said(number(cases.size())));
    for (std::size_t i = 0; i < std::min(cases.size(), cases_in_cell); ++i) {
      line.push_back(acts_.case_link(*cases[i]));
      line.back().shape = Shape::small;
    }
    if (cases.size() > cases_in_cell)
      line.push_back(said(count(language_, "count.more", cases.size() - cases_in_cell), Shape::small));
    return line;
  }

  Section named() {
    Section section{.id = "namns", .title = said_word("actor.named")};
    Table table = table_of(language_, section.title, {{"papers.head.paper"}, {"people.head.party"},
                                 {"people.head.roles"}, {"people.head.where"}});
    for (const PersonAt& at : person_.papers) {
      if (table.rows.size() == cut_at(length_, mentions_at_most)) break;
      const index::Card& card = pack_.card(DocId{at.ref.paper});
      Words title = leading(card.title, "d/" + card.id + "/");
      title.quoted = true;
      std::string roles;
      for (const std::string& role : at.roles)
        roles += (roles.empty() ? "" : ", ") + data_word(language_, "person_role", role);
      Line what = {said(std::move(roles))};
      add_certainty(what, language_, at.certainty);
      table.rows.push_back({{std::move(title), said(acts_.passages().described(at.ref), Shape::small)},
                            {said(party_words(language_, {at.party}))},
                            std::move(what),
                            {acts_.passages().source({at.ref, at.span})}});
    }
    section.title += " · " + number(person_.papers.size());
    if (person_.papers.size() > cut_at(length_, mentions_at_most))
      section.notes.push_back({said(count(language_, "count.more", person_.papers.size() - mentions_at_most))});
    section.table = std::move(table);
    return section;
  }

  const index::Pack& pack_;
  const Actors& actors_;
  std::uint32_t number_;
  const Person& person_;
  Language language_;
  Length length_;
  ActTeller acts_;
  std::string page_;
};

}  // namespace

Result<Panel> person_panel(const index::Pack& pack, const relations::Relations& relations, std::string_view path,
                           Telling telling) {
  const Actors actors(relations.cases);
  const auto person = actors.at(path);
  if (!person) return Error{Fault::not_found, "nobody with a page has this address", std::string(path)};
  return PersonTeller(pack, relations.timeline, actors, *person, telling).panel();
}

}  // namespace diarium::view
