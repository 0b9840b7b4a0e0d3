#include "relations/acts/acts.h"

#include <algorithm>
#include <array>

namespace diarium::relations {
namespace {

/// Does an act have its words alone, as a member's row in a table? Acts of the same words stand side by side.
bool is_alone(const std::vector<Act>& acts, std::size_t at) {
  return (at == 0 || !together(acts[at - 1], acts[at])) && (at + 1 == acts.size() || !together(acts[at], acts[at + 1]));
}

}  // namespace

std::string_view name(ActKind kind) {
  constexpr std::array<std::string_view, act_kind_count> names = {
      "moved",     "asked",        "seconded",  "demanded", "reserved", "special_statement",
      "statement", "minutes_note", "voted_yes", "voted_no", "abstained", "voted_for", "voted_against"};
  return names[static_cast<std::size_t>(kind)];
}

bool opens_case(ActKind kind) {
  return kind == ActKind::moved || kind == ActKind::asked || kind == ActKind::seconded;
}

bool is_vote(ActKind kind) {
  return is_yes_or_no(kind) || kind == ActKind::voted_for || kind == ActKind::voted_against;
}

bool is_yes_or_no(ActKind kind) {
  return kind == ActKind::voted_yes || kind == ActKind::voted_no || kind == ActKind::abstained;
}

bool objects(const Act& act) {
  return act.kind == ActKind::reserved || (act.kind == ActKind::demanded && act.side == Side::lost);
}

bool together(const Act& one, const Act& other) {
  if (opens_case(one.kind) || opens_case(other.kind)) return opens_case(one.kind) && opens_case(other.kind);
  return one.kind == other.kind && one.passage.ref == other.passage.ref && one.passage.span == other.passage.span;
}

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
