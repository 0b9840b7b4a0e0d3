#include "relations/acts/positions.h"

namespace diarium::relations {

std::vector<BallotSides> ballots_in(const std::vector<Act>& acts) {
  std::vector<BallotSides> ballots;
  std::map<ActKind, ByteSpan> sides;  // Told of the ballot so far, each with its words.
  for (const Act& act : acts) {
    if (!is_yes_or_no(act.kind) || act.certainty != facts::Certainty::certain || act.who.party.empty()) continue;
    const auto told = sides.find(act.kind);
    const bool again = told != sides.end() && told->second != act.passage.span;
    if (ballots.empty() || again || ballots.back().first->passage.ref != act.passage.ref) {
      ballots.push_back({&act, {}});
      sides.clear();
    }
    sides.emplace(act.kind, act.passage.span);
    const auto [party, first] = ballots.back().parties.try_emplace(act.who.party, act.kind);
    if (!first && party->second != act.kind) party->second.reset();
  }
  return ballots;
}

}  // namespace diarium::relations
