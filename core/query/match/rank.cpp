#include "query/match/rank.h"

#include <algorithm>

#include "base/sorting.h"

namespace diarium::query {
namespace {

/// Papers that have the same groups.
struct Having {
  PaperSet papers;
  std::uint32_t weight = 0;   ///< Of the groups that they have.
  std::uint64_t ceiling = 0;  ///< No sum of their words' scores is above it.
};

/// Papers are told apart by their groups as long as there are not more kinds than this; 1: all are weighed. Each kind
/// opens the lists anew.
constexpr std::size_t most_kinds = 32;

std::uint64_t ceiling_of(const Words& words, std::size_t group) {
  std::uint64_t sum = 0;
  for (const std::uint32_t leaf : words.groups[group]) sum += words.leaves[leaf].ceiling;
  return sum;
}

/// No paper of this kind has a score above it.
std::uint64_t bound(const Having& having, std::uint32_t all) { return having.ceiling * having.weight / all; }

/// Papers by what they have, the most promising first.
std::vector<Having> kinds_of(const Ranking& ranking, const PaperSet& papers) {
  std::vector<Having> kinds = {{papers, 0, 0}};
  for (std::size_t group = 0; group < ranking.asked.size(); ++group) {
    const Asked& asked = ranking.asked[group];
    const std::uint64_t ceiling = asked.found > 0 ? ceiling_of(ranking.words, group) : 0;
    const std::size_t known = kinds.size();
    const bool is_split = asked.need == Need::plain && asked.weight > 0 && known < most_kinds;
    for (std::size_t i = 0; i < known; ++i) {
      if (is_split) {
        Having without = kinds[i];
        without.papers -= asked.wanted();
        kinds[i].papers -= without.papers;
        if (!without.papers.empty()) kinds.push_back(std::move(without));
      }
      kinds[i].weight += asked.weight;
      kinds[i].ceiling += ceiling;
    }
    std::erase_if(kinds, [](const Having& having) { return having.papers.empty(); });
  }
  const std::uint32_t all = weight_of(ranking.asked);
  sort_briefly(kinds, [&](const Having& a, const Having& b) { return bound(a, all) > bound(b, all); });
  return kinds;
}

}  // namespace

std::vector<Ranked> ranked(const Ranking& ranking, const Weighed& weighed, const PaperSet& set, Lacks lacks) {
  std::vector<Ranked> out;
  const std::uint32_t all = weight_of(ranking.asked);
  for (std::size_t i = 0; i < weighed.papers.size(); ++i) {
    const std::uint32_t paper = weighed.papers[i];
    if (!set.has(paper)) continue;
    std::uint64_t score = weighed.scores[i];
    if (lacks == Lacks::some) score = score * weight_in(ranking.asked, paper) / all;
    out.push_back({paper, static_cast<std::uint32_t>(score), weighed.places[i], lacks == Lacks::some});
  }
  return out;
}

void keep_first(const Ranking& ranking, std::size_t last, std::vector<Ranked>& papers) {
  const auto date = [&](const Ranked& one) { return ranking.pack.papers.date(one.paper); };
  const auto before = [&](const Ranked& a, const Ranked& b) {
    if (ranking.sort == Sort::relevance) return a.score != b.score ? a.score > b.score : a.paper < b.paper;
    if (date(a) == date(b)) return a.paper < b.paper;
    if (date(a).empty() || date(b).empty()) return date(b).empty();
    return ranking.sort == Sort::date_newest ? date(a) > date(b) : date(a) < date(b);
  };
  last = std::min(last, papers.size());
  std::partial_sort(papers.begin(), papers.begin() + static_cast<std::ptrdiff_t>(last), papers.end(), before);
  papers.resize(last);
}

Result<std::vector<Ranked>> first_lacking(const Ranking& ranking, const PaperSet& papers, std::size_t count) {
  std::vector<Ranked> best;
  if (count == 0) return best;
  const auto add = [&](const PaperSet& set) -> Result<bool> {
    const auto weighed = weigh(ranking.pack, ranking.wanted, ranking.words, ranking.asked, set);
    if (!weighed) return weighed.error();
    const std::vector<Ranked> more = ranked(ranking, *weighed, set, Lacks::some);
    best.insert(best.end(), more.begin(), more.end());
    keep_first(ranking, count, best);
    return true;
  };
  if (ranking.sort != Sort::relevance) {  // the date tells before anything is weighed
    papers.each([&](std::uint32_t paper) { best.push_back({paper, 0, 0, true}); });
    keep_first(ranking, count, best);
    PaperSet chosen(papers.papers());
    for (const Ranked& one : best) chosen.add(one.paper);
    best.clear();
    if (const auto done = add(chosen); !done) return done.error();
    return best;
  }
  if (count >= papers.count()) {  // None is left out, so nothing is gained by telling them apart.
    if (const auto done = add(papers); !done) return done.error();
    return best;
  }
  const std::uint32_t all = weight_of(ranking.asked);
  for (const Having& having : kinds_of(ranking, papers)) {
    if (best.size() == count && best.back().score > bound(having, all)) break;
    if (const auto done = add(having.papers); !done) return done.error();
  }
  return best;
}

}  // namespace diarium::query
