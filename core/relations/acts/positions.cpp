#include "relations/acts/positions.h"

#include <algorithm>

namespace diarium::relations {
namespace {

/// Does an act have its words alone, as a member's row in a table? Acts of the same words stand side by side.
bool is_alone(const std::vector<Act>& acts, std::size_t at) {
  return (at == 0 || !together(acts[at - 1], acts[at])) && (at + 1 == acts.size() || !together(acts[at], acts[at + 1]));
}

}  // namespace

std::vector<BallotSides> ballots_in(const std::vector<Act>& acts) {
  std::vector<BallotSides> ballots;
  std::map<ActKind, std::size_t> sides;  // Told of the ballot so far, each by its last act.
  std::vector<std::size_t> members;      // Who are told of it.
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const Act& act = acts[i];
    if (!is_yes_or_no(act.kind) || act.certainty != facts::Certainty::certain || act.who.party.empty()) continue;
    const auto earlier = sides.find(act.kind);
    bool again = earlier != sides.end() && acts[earlier->second].passage.span != act.passage.span;
    // Of the rows of a table, which have a member each, no second one is the same member's.
    if (again && is_alone(acts, i) && is_alone(acts, earlier->second))
      again = std::ranges::any_of(members, [&](std::size_t one) { return acts[one].who == act.who; });
    if (ballots.empty() || again || ballots.back().first->passage.ref != act.passage.ref) {
      ballots.push_back({&act, {}});
      sides.clear(), members.clear();
    }
    sides[act.kind] = i;
    members.push_back(i);
    const auto [party, first] = ballots.back().parties.try_emplace(act.who.party, act.kind);
    if (!first && party->second != act.kind) party->second.reset();
  }
  return ballots;
}

}  // namespace diarium::relations
