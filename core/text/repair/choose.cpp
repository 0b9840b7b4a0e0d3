#include "text/repair/choose.h"

#include <algorithm>

namespace diarium::text {
namespace {

/// The way to one reading of one slot.
struct Path {
  Cost cost = 0;
  std::uint32_t before = 0;
};

}  // namespace

std::vector<Choice> choose(std::span<const Slot> slots, const Neighbours& neighbours) {
  const auto own = [&](const Slot& slot, const Candidate& reading) {
    return reading.cost + (slot.context.closes ? neighbours.cost_at_end(reading) : 0) + cost_in(slot.context, reading) + reading.lost * cost_of(std::max<std::uint64_t>(slot.lost_percent, 1), 100);
  };
  const auto together = [&](std::size_t i, const Candidate& before, const Candidate& here) -> Cost {
    if (i == 0 || slots[i].context.opens || slots[i].context.before_joined) return 0;
    if (slots[i - 1].readings->size() == 1 && slots[i].readings->size() == 1) return 0;
    return neighbours.cost(before, here);
  };
  std::vector<std::vector<Path>> paths(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto& readings = *slots[i].readings;
    for (const Candidate& reading : readings) {
      Path best{0, 0};
      if (i > 0) {
        const auto& before = *slots[i - 1].readings;
        best.cost = INT32_MAX;
        for (std::uint32_t k = 0; k < before.size(); ++k) {
          const Cost cost = paths[i - 1][k].cost + together(i, before[k], reading);
          if (cost < best.cost) best = {cost, k};
        }
      }
      best.cost += own(slots[i], reading);
      paths[i].push_back(best);
    }
    // Only differences count: kept small, whatever the length.
    const Cost least = std::ranges::min(paths[i], {}, &Path::cost).cost;
    for (Path& path : paths[i]) path.cost -= least;
  }
  std::vector<Choice> choices(slots.size());
  for (std::size_t i = slots.size(); i-- > 0;) {
    const bool last = i + 1 == slots.size();
    choices[i].reading = last ? static_cast<std::uint32_t>(std::ranges::min_element(paths[i], {}, &Path::cost) - paths[i].begin())
                              : paths[i + 1][choices[i + 1].reading].before;
  }
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto& readings = *slots[i].readings;
    const auto cost = [&](const Candidate& reading) {
      Cost sum = own(slots[i], reading);
      if (i > 0) sum += together(i, (*slots[i - 1].readings)[choices[i - 1].reading], reading);
      if (i + 1 < slots.size()) sum += together(i + 1, reading, (*slots[i + 1].readings)[choices[i + 1].reading]);
      return sum;
    };
    const Cost chosen = cost(readings[choices[i].reading]);
    choices[i].second = choices[i].reading;
    for (std::uint32_t k = 0; k < readings.size(); ++k) {
      if (k == choices[i].reading) continue;
      const Cost margin = cost(readings[k]) - chosen;
      if (choices[i].second != choices[i].reading && margin >= choices[i].margin) continue;
      choices[i].second = k;
      choices[i].margin = margin;
    }
  }
  return choices;
}

}  // namespace diarium::text
