#include "index/postings/invert.h"

#include <array>

namespace diarium::index {
namespace {

/// The occurrences of one term in one paper, split off the front of `rest`.
std::span<const Occurrence> take_paper(std::span<const Occurrence>& rest) {
  std::size_t size = 1;
  while (size < rest.size() && rest[size].paper == rest[0].paper) ++size;
  const auto group = rest.first(size);
  rest = rest.subspan(size);
  return group;
}

/// Counts a paper's occurrences by zone.
class ZoneCounter {
 public:
  std::span<const ZoneCount> count(std::span<const Occurrence> group) {
    profile_.clear();
    if (group.size() == 1) {
      profile_.push_back({group[0].zone(), 1});
      return profile_;
    }
    std::array<std::uint32_t, zone_count> times{};
    for (const Occurrence& occurrence : group) ++times[occurrence.zone()];
    for (std::size_t zone = 0; zone < zone_count; ++zone) {
      if (times[zone] > 0) profile_.push_back({static_cast<Zone>(zone), times[zone]});
    }
    return profile_;
  }

 private:
  std::vector<ZoneCount> profile_;
};

}  // namespace

InvertedSections invert(ReadingLog log, const PaperFacts& papers, Inversion::Compounds compounds, const OpenSpool& spool) {
  Inversion inversion(papers.rooms, spool);
  {
    const ByTerm by_term = log.by_term();
    ZoneCounter zones;
    std::vector<std::uint32_t> slots;
    for (const std::uint32_t number : in_byte_order(log.terms())) {
      Spelling traits{.sound = false, .capital = !log.is_small(number)};
      for (auto list = by_term.of(number); !list.empty();) {
        const auto group = take_paper(list);
        slots.clear();
        for (const Occurrence& occurrence : group) slots.push_back(occurrence.slot());
        inversion.add(group[0].paper, zones.count(group), slots);
        traits.sound = traits.sound || (!papers.marks_lost[group[0].paper] && by_term.is_shown(group));
      }
      inversion.end_term(log.terms().text(number), traits);
    }
  }
  return std::move(inversion).finish(compounds, [&](std::uint32_t paper, std::uint32_t slot) { return log.zone_at(paper, slot); }, {});
}

}  // namespace diarium::index
