#include "view/panel.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "relations/acts/acts.h"
#include "view/actors/act_table.h"
#include "view/few.h"

namespace diarium::view {
namespace {

using relations::Act;
using relations::Case;

constexpr std::size_t members_at_most = 200, shared_at_most = 300, shared_on_page = 200;

/// What two parties did in one matter, a ballot or a stage of a case.
enum class Pairing : std::uint8_t { same_vote, other_vote, unknown_vote, both_reserved, both_brought };
constexpr int pairing_count = static_cast<int>(Pairing::both_brought) + 1;
constexpr std::array<std::string_view, pairing_count> pairing_ids = {"lika", "olika", "okant", "reserverade-med",
                                                                     "vackte-med"};
constexpr std::array<std::string_view, pairing_count> pairing_keys = {
    "party.same_vote", "party.other_vote", "party.unknown_vote", "party.both_reserved", "party.both_brought"};

struct PairedAt {
  const Case* of_case = nullptr;
  const Act* act = nullptr;  ///< One that tells it.
};
using Paired = std::array<std::vector<PairedAt>, pairing_count>;

class PartyTeller {
 public:
  PartyTeller(const index::Pack& pack, const relations::Timeline& timeline, const Actors& actors, std::string letters,
              const PartyAsked& asked, Telling telling)
      : actors_(actors),
        letters_(std::move(letters)),
        asked_(asked),
        language_(telling.language),
        length_(telling.length),
        acts_(pack, actors, timeline, telling),
        page_(party_address(letters_, asked.town)) {
    pair_up();
  }

  Panel panel() {
    const std::vector<ActRow> certain = actors_.of_party(letters_, asked_.town, facts::Certainty::certain),
                              uncertain = actors_.of_party(letters_, asked_.town, facts::Certainty::uncertain);
    Panel panel;
    panel.kicker = said_word("actor.party");
    panel.title = party_name(letters_);
    if (panel.title != letters_) panel.title += " (" + letters_ + ")";
    panel.lede.push_back(towns());
    panel.sections.push_back(acts_.sums(certain, uncertain, page_));
    const auto add = [&](Section section) {
      if (section.table) panel.sections.push_back(std::move(section));
    };
    if (!all_shared()) add_shared(panel.sections);
    add(with_others());
    add(members(certain));
    for (int i = 0; i < lane_count; ++i) add(acts_.section(static_cast<Lane>(i), certain, Names::shown));
    if (all_shared()) add_shared(panel.sections);
    add(acts_.uncertain(uncertain, Names::shown));
    panel.sections.back().notes = acts_.report(panel.title, page_);
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }
  [[nodiscard]] bool is_meant(const Case& one) const {
    return asked_.town.empty() || town_path(actors_.town_of(one)) == asked_.town;
  }

  /// All towns, then each in which the party acts; the one that is shown leads nowhere.
  Line towns() {
    std::map<std::string, std::string> names;
    for (const auto certainty : {facts::Certainty::certain, facts::Certainty::uncertain}) {
      for (const ActRow& row : actors_.of_party(letters_, "", certainty)) {
        if (const std::string& town = actors_.town_of(*row.of_case); !town.empty()) names.emplace(town_path(town), town);
        else names.emplace(town_path(town), said_word("actor.no_town"));
      }
    }
    Line line;
    const auto add = [&](const std::string& words, const std::string& town) {
      if (!line.empty()) line.push_back(said(" · "));
      line.push_back(town == asked_.town ? said(words, Shape::strong) : leading(words, party_address(letters_, town)));
    };
    add(said_word("party.all_towns"), "");
    for (const auto& [path, name] : names) add(name, path);
    return line;
  }

  Section members(const std::vector<ActRow>& certain) {
    Section section{.id = "foretradare", .title = said_word("party.members")};
    struct Member {
      std::set<std::pair<const Case*, const Act*>> acts;
      std::string first, last;
    };
    std::map<std::pair<std::string, std::uint32_t>, Member> found;  // By name.
    for (const ActRow& row : certain) {
      for (const Act* act : row.acts) {
        if (!act->person) continue;
        Member& one = found[{actors_.person(*act->person).name, *act->person}];
        one.acts.insert({row.of_case, act});
        const std::string year = acts_.date_of(act->passage.ref).substr(0, 4);
        if (year.empty()) continue;
        if (one.first.empty() || year < one.first) one.first = year;
        one.last = std::max(one.last, year);
      }
    }
    if (found.empty()) return section;
    Table table = table_of(language_, section.title, {{"people.head.name"}, {"party.head.town"}, {"party.head.years"},
                                 {"party.head.acts"}});
    for (const auto& [key, one] : found) {
      if (table.rows.size() == cut_at(length_, members_at_most)) break;
      const std::string years = one.first == one.last ? one.first : one.first + "–" + one.last;
      const std::string address = actors_.address(key.second);
      table.rows.push_back({{leading(key.first, address)},
                            {said(actors_.person(key.second).municipality)},
                            {said(years)},
                            {leading(number(one.acts.size()), address)}});
    }
    add_table(section, language_, std::move(table), found.size());
    return section;
  }

  /// Fills `pairs_`: of each other party what it did together with this one, or against it.
  void pair_up() {
    for (const Case& one : actors_.cases().cases) {
      if (!is_meant(one)) continue;
      for (const relations::BallotSides& ballot : relations::ballots_in(one.acts)) votes(one, ballot);
      both(one, Lane::reserved, Pairing::both_reserved);
      both(one, Lane::brought, Pairing::both_brought);
    }
  }

  /// A party that a ballot does not name may have taken part all the same: not known, where this one is named.
  void votes(const Case& one, const relations::BallotSides& ballot) {
    const auto own = ballot.parties.find(letters_);
    if (own == ballot.parties.end()) return;
    ++ballots_;
    for (const auto& [other, side] : ballot.parties) {
      if (other == letters_ || other == "-") continue;
      const Pairing which = !side || !own->second    ? Pairing::unknown_vote
                            : *side == *own->second ? Pairing::same_vote
                                                    : Pairing::other_vote;
      add(other, which, {&one, ballot.first});
    }
  }

  void both(const Case& one, Lane lane, Pairing which) {
    const auto is_own = [&](const Act& act) {
      return act.who.party == letters_ && act.certainty == facts::Certainty::certain && lane_of(one, act) == lane;
    };
    std::set<std::string> seen_parties;
    for (const Act& own : one.acts) {
      if (!is_own(own)) continue;
      for (const Act& act : one.acts) {
        const bool other = !act.who.party.empty() && act.who.party != "-" && act.who.party != letters_;
        if (other && act.certainty == facts::Certainty::certain && relations::together(own, act) &&
            seen_parties.insert(act.who.party).second)
          add(act.who.party, which, {&one, &act});
      }
    }
  }

  void add(const std::string& other, Pairing which, PairedAt at) {
    pairs_[other][static_cast<std::size_t>(which)].push_back(at);
  }

  /// So few that all stand on the page; else those of the party that is asked for.
  [[nodiscard]] bool all_shared() const {
    std::size_t all = 0;
    for (const auto& [other, pairs] : pairs_)
      for (const auto& rows : pairs) all += rows.size();
    return asked_.with.empty() && all <= shared_on_page;
  }
  [[nodiscard]] static std::string path_of(const std::string& other) {
    const std::string path = party_address(other).substr(std::string_view("parti/").size());
    return path.substr(0, path.size() - 1);
  }
  [[nodiscard]] static std::string pair_id(const std::string& other, std::size_t which) {
    return std::string(pairing_ids[which]) + "-" + path_of(other);
  }
  [[nodiscard]] std::string pair_address(const std::string& other, std::size_t which) const {
    const std::string with = all_shared() ? "" : (asked_.town.empty() ? "?med=" : "&med=") + path_of(other);
    return page_ + with + "#" + pair_id(other, which);
  }

  /// A row for each other party; each figure leads to its rows.
  Section with_others() {
    Section section{.id = "med", .title = said_word("party.with_others")};
    if (pairs_.empty()) return section;
    Table table = table_of(language_, section.title, {{"people.head.party"}});
    for (const std::string_view key : pairing_keys) table.columns.push_back({said_word(key), false});
    const auto any = [&](std::size_t i) {  // A column of zeros would say that it never happened.
      return std::ranges::any_of(pairs_, [i](const auto& one) { return !one.second[i].empty(); });
    };
    for (const auto& [other, pairs] : pairs_) {
      std::vector<Line> cells = {{leading(other, party_address(other, asked_.town), Shape::chip)}};
      if (const std::string name = party_name(other); name != other) cells[0][0].label = other + ", " + name;
      for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].empty()) {
          cells.push_back(any(i) ? Line{said("0")} : Line{});
          continue;
        }
        Words figure = leading(number(pairs[i].size()), pair_address(other, i));
        figure.label = other + ", " + said_word(pairing_keys[i]) + ": " + figure.text;
        cells.push_back({std::move(figure)});
      }
      table.rows.push_back(std::move(cells));
    }
    drop_empty_columns(table);
    section.lines.push_back({said(said_word("party.with_others_help"))});
    if (ballots_ > 0) section.lines.push_back({said(fill(language_, "party.ballots", {{"n", number(ballots_)}}))});
    section.table = std::move(table);
    return section;
  }

  /// The rows behind the figures.
  void add_shared(std::vector<Section>& sections) {
    const bool all = all_shared();
    for (const auto& [other, pairs] : pairs_) {
      if (!all && (asked_.with.empty() || path_of(other) != asked_.with)) continue;
      for (std::size_t i = 0; i < pairs.size(); ++i)
        if (!pairs[i].empty()) sections.push_back(shared(other, i, pairs[i]));
    }
  }

  Section shared(const std::string& other, std::size_t which, const std::vector<PairedAt>& pairs) {
    Section section{.id = pair_id(other, which)};
    section.title = letters_ + " · " + other + ": " + said_word(pairing_keys[which]) + " · " + number(pairs.size());
    Table table = table_of(language_, section.title, {{"relations.head.case"}, {"relations.head.outcome"},
                                 {"people.head.where"}});
    for (const PairedAt& at : pairs) {
      if (table.rows.size() == cut_at(length_, shared_at_most)) break;
      Line of_case = {acts_.case_link(*at.of_case)};
      acts_.add_meaning(of_case, *at.of_case, *at.act);
      table.rows.push_back({std::move(of_case),
                            acts_.outcome(*at.of_case),
                            {acts_.passages().source(at.act->passage)}});
    }
    add_table(section, language_, std::move(table), pairs.size());
    return section;
  }

  const Actors& actors_;
  std::string letters_;
  const PartyAsked& asked_;
  Language language_;
  Length length_;
  ActTeller acts_;
  std::string page_;
  std::map<std::string, Paired> pairs_;  ///< By the letters of the other party.
  std::size_t ballots_ = 0;              ///< That name the party.
};

}  // namespace

Result<Panel> party_panel(const index::Pack& pack, const relations::Relations& relations, const PartyAsked& asked,
                          Telling telling) {
  const Actors actors(relations.cases);
  for (const std::string& letters : actors.parties())
    if (party_address(letters) == "parti/" + asked.letters + "/")
      return PartyTeller(pack, relations.timeline, actors, letters, asked, telling).panel();
  return Error{Fault::not_found, "no party acts under these letters", asked.letters};
}

}  // namespace diarium::view
