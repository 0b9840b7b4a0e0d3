#include "query/match/drawn.h"

#include <algorithm>

namespace diarium::query {

Drawn draw_together(std::span<const std::uint32_t> papers, std::span<const std::uint32_t> group_of, std::size_t count) {
  std::uint32_t last = 0;
  for (const std::uint32_t group : group_of)
    if (group != alone) last = std::max(last, group);
  Drawn drawn;
  std::vector<std::uint32_t> place_of(std::size_t{last} + 1, alone);  // Of a group, in `together`.
  std::vector<std::uint32_t> in;                                      // Of a paper, in `together`.
  in.reserve(papers.size());
  for (const std::uint32_t paper : papers) {
    const std::uint32_t group = group_of[paper];
    auto at = static_cast<std::uint32_t>(drawn.together.size());
    if (group != alone) {
      ++drawn.in_groups;
      if (place_of[group] == alone) place_of[group] = at, ++drawn.groups;
      at = place_of[group];
    }
    if (at == drawn.together.size()) drawn.together.push_back({group, 0, 0});
    ++drawn.together[at].papers;
    in.push_back(at);
  }
  std::vector<std::uint32_t> next;  // Where the next paper of each goes.
  std::uint32_t shown = 0;
  for (Together& one : drawn.together) {
    if (shown >= count) break;
    next.push_back(shown);
    one.shown = std::min(one.papers, Options::most_together);
    shown += one.shown;
  }
  drawn.together.resize(next.size());
  drawn.places.resize(shown);
  std::vector<std::uint32_t> left;
  for (const Together& one : drawn.together) left.push_back(one.shown);
  for (std::uint32_t i = 0; i < in.size(); ++i) {
    if (in[i] >= left.size() || left[in[i]] == 0) continue;
    --left[in[i]];
    drawn.places[next[in[i]]++] = i;
  }
  return drawn;
}

}  // namespace diarium::query
