#include "query/match/near.h"

#include <algorithm>

namespace diarium::query {
namespace {

/// A group that decides, and how many light ones stand between it and the one before.
struct Neighbour {
  std::uint32_t group = 0, between = 0;
};

std::vector<Neighbour> neighbours_of(const std::vector<Asked>& asked) {
  std::vector<Neighbour> all;
  std::uint32_t between = 0;
  for (std::uint32_t group = 0; group < asked.size(); ++group) {
    if (asked[group].need == Need::light) {
      ++between;
      continue;
    }
    all.push_back({group, between});
    between = 0;
  }
  return all;
}

/// Where a neighbour was met last.
struct Met {
  std::uint32_t block = 0xFFFFFFFFu;
  std::uint32_t end = 0;  ///< The slot behind it.
};

/// Words that stand between two beyond those that were asked for.
std::uint32_t gap(std::uint32_t slots, std::uint32_t asked) { return slots > asked ? slots - asked : 0; }

}  // namespace

std::uint32_t nearness(const Words& words, const std::vector<Asked>& asked, const std::vector<Place>& places) {
  const std::vector<Neighbour> neighbours = neighbours_of(asked);
  if (neighbours.size() < 2) return 0;
  std::vector<Met> met(neighbours.size());
  std::vector<std::uint32_t> gaps(neighbours.size(), far_apart);  // between a neighbour and the one before it
  const auto has = [&](std::size_t number, const Place& place) {
    const auto& group = words.groups[neighbours[number].group];
    return std::find(group.begin(), group.end(), place.leaf) != group.end();
  };
  for (const Place& place : places) {
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (!has(i, place)) continue;
      if (i > 0 && has(i - 1, place)) {
        gaps[i] = 0;  // one word that is both
      } else if (i > 0 && met[i - 1].block == place.block) {
        gaps[i] = std::min(gaps[i], gap(place.slot - met[i - 1].end, neighbours[i].between));
      }
      if (i + 1 < neighbours.size() && met[i + 1].block == place.block)
        gaps[i + 1] = std::min(gaps[i + 1], place.slot - met[i + 1].end + 1);
    }
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (has(i, place)) met[i] = {place.block, place.slot + place.words};
    }
  }
  std::uint32_t sum = 0;
  for (std::size_t i = 1; i < neighbours.size(); ++i) {
    const std::uint32_t worth = std::min(asked[neighbours[i - 1].group].ceiling, asked[neighbours[i].group].ceiling);
    if (gaps[i] < far_apart) sum += worth / (2 * (1 + gaps[i]));
  }
  return sum;
}

}  // namespace diarium::query
