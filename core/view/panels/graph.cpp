#include "view/panels/relations_panel.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/sorting.h"
#include "view/case_words.h"
#include "view/panels/compare_panel.h"

namespace diarium::view {
namespace {

constexpr std::size_t most_nodes = 30, most_ties = 60, most_words = 4;
constexpr std::uint32_t least_run = 12;       // Words: a shorter run ties no cases together.
constexpr std::size_t most_cases_of_one = 8;  // Who stands in more cases (a chair, a clerk) ties none of them.

/// What ties two cases together; `one` < `other`.
struct Tie {
  std::uint32_t one = 0, other = 0;
  enum class Kind { wording, person, ground } kind{};
  std::uint32_t strength = 0;
  std::string words, address;
};

Tone tone_of(Tie::Kind kind) {
  return kind == Tie::Kind::wording ? Tone::accent : kind == Tie::Kind::person ? Tone::person : Tone::reference;
}

class Finder {
 public:
  Finder(const index::Pack& pack, const relations::Relations& relations, Language language)
      : pack_(pack), relations_(relations), language_(language), case_of_(pack.papers(), none) {
    const auto& cases = relations.cases.cases;
    for (std::uint32_t i = 0; i < cases.size(); ++i)
      for (const relations::CasePaper& paper : cases[i].papers) case_of_[paper.ref.paper] = i;
  }

  std::vector<Tie> find() {
    add_wording();
    add_people();
    add_grounds();
    std::vector<Tie> ties;
    for (auto& [key, tie] : best_) ties.push_back(std::move(tie));
    sort_briefly(ties, std::ranges::greater{}, &Tie::strength);
    return ties;
  }

 private:
  /// Keeps the strongest tie of each kind between two cases.
  void keep(std::uint32_t one, std::uint32_t other, Tie tie) {
    if (one == other || one == none || other == none) return;
    tie.one = std::min(one, other);
    tie.other = std::max(one, other);
    Tie& best = best_[{tie.one, tie.other, static_cast<int>(tie.kind)}];
    if (best.strength < tie.strength) best = std::move(tie);
  }

  void add_wording() {
    for (const relations::WordingPair& pair : relations_.wording.pairs)
      if (pair.longest >= least_run)
        keep(case_of_[pair.a.paper], case_of_[pair.b.paper],
             {.kind = Tie::Kind::wording,
              .strength = 1000 + pair.longest,
              .words = count(language_, "graph.wording", std::max(pair.a_kept(), pair.b_kept())),
              .address = compare_address(pack_, pair.a, pair.b)});
  }

  void add_people() {
    const auto& cases = relations_.cases.cases;
    std::map<std::uint32_t, std::set<std::uint32_t>> cases_of;  // Of who acted, not only sat at the meeting.
    for (std::uint32_t i = 0; i < cases.size(); ++i)
      for (const relations::Act& act : cases[i].acts)
        if (act.person) cases_of[*act.person].insert(i);
    for (const auto& [person, acted] : cases_of) {
      if (acted.size() > most_cases_of_one) continue;
      const std::string& name = relations_.cases.people[person].name;
      for (const std::uint32_t one : acted)
        for (const std::uint32_t other : acted)
          if (one < other) keep(one, other, {.kind = Tie::Kind::person, .strength = 100, .words = name, .address = {}});
    }
  }

  void add_grounds() {
    for (const relations::SharedGround& ground : relations_.cases.shared_grounds) {
      if (ground.places.size() > most_cases_of_one) continue;
      for (const auto& one : ground.places)
        for (const auto& other : ground.places)
          if (one.of_case < other.of_case)
            keep(one.of_case, other.of_case,
                 {.kind = Tie::Kind::ground, .strength = 200, .words = ground.norm, .address = {}});
    }
  }

  static constexpr std::uint32_t none = ~0u;
  const index::Pack& pack_;
  const relations::Relations& relations_;
  Language language_;
  std::vector<std::uint32_t> case_of_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, int>, Tie> best_;
};

/// Cases in the order of a walk along the strongest ties. `ties`: the strongest first.
std::vector<std::uint32_t> walk(const std::vector<Tie>& ties) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> near;
  for (const Tie& tie : ties) {
    near[tie.one].push_back(tie.other);
    near[tie.other].push_back(tie.one);
  }
  std::vector<std::uint32_t> order;
  std::set<std::uint32_t> seen;
  for (const auto& [start, unused] : near) {
    std::vector<std::uint32_t> way = {start};
    while (!way.empty() && order.size() < most_nodes) {
      const std::uint32_t now = way.back();
      way.pop_back();
      if (!seen.insert(now).second) continue;
      order.push_back(now);
      const auto& next = near[now];
      way.insert(way.end(), next.rbegin(), next.rend());
    }
  }
  return order;
}

/// Gives each arc the first lane that is free along it, short arcs first.
void choose_lanes(std::vector<Arc>& arcs) {
  sort_briefly(arcs, {}, [](const Arc& arc) { return arc.to - arc.from; });
  std::vector<std::vector<std::pair<std::uint16_t, std::uint16_t>>> lanes;
  for (Arc& arc : arcs) {
    const auto meets = [&](const auto& other) { return arc.from < other.second && other.first < arc.to; };
    std::size_t lane = 0;
    while (lane < lanes.size() && std::ranges::any_of(lanes[lane], meets)) ++lane;
    if (lane == lanes.size()) lanes.emplace_back();
    lanes[lane].emplace_back(arc.from, arc.to);
    arc.lane = static_cast<std::uint16_t>(lane);
  }
}

}  // namespace

std::optional<Graph> case_graph(const index::Pack& pack, const relations::Relations& relations, Language language) {
  std::vector<Tie> ties = Finder(pack, relations, language).find();
  if (ties.size() > most_ties) ties.resize(most_ties);
  const std::vector<std::uint32_t> order = walk(ties);
  if (order.size() < 2) return std::nullopt;
  std::map<std::uint32_t, std::uint16_t> place;
  Graph graph{.label = std::string(word(language, "graph.label")), .nodes = {}, .arcs = {}};
  for (const std::uint32_t number : order) {
    const relations::Case& one = relations.cases.cases[number];
    place[number] = static_cast<std::uint16_t>(graph.nodes.size());
    GraphNode node{
        .id = one.id, .title = leading(one.title.empty() ? one.number : one.title, "a/" + one.id + "/"), .details = {}};
    node.title.quoted = true;
    node.details.push_back(said(case_mark(one), Shape::small));
    graph.nodes.push_back(std::move(node));
  }
  for (const Tie& tie : ties) {
    const auto one = place.find(tie.one), other = place.find(tie.other);
    if (one == place.end() || other == place.end()) continue;
    const auto [from, to] = std::minmax(one->second, other->second);
    graph.arcs.push_back({from, to, 0, tone_of(tie.kind)});
    for (const auto& [here, there] : {std::pair(one, other), std::pair(other, one)}) {
      Line& details = graph.nodes[here->second].details;
      if (details.size() > most_words) continue;
      const relations::Case& partner = relations.cases.cases[there->first];
      Words words = leading(fill(language, "graph.tie", {{"what", tie.words}, {"case", case_mark(partner)}}),
                            tie.address, Shape::small, Tone::plain);
      details.push_back(std::move(words));
    }
  }
  choose_lanes(graph.arcs);
  return graph;
}

}  // namespace diarium::view
