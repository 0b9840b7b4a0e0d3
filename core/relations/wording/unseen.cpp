#include "relations/wording/unseen.h"

#include <algorithm>
#include <map>
#include <utility>

namespace diarium::relations {
namespace {

constexpr std::size_t thirds_tried = 32;  ///< Third parts looked at for a pair, in the order of the pile.

/// Bytes of `span` that the runs of a pair hold, on the side of `part`.
std::uint32_t held(const WordingPair& pair, PartRef part, ByteSpan span) {
  std::vector<ByteSpan> pieces;
  for (const auto* list : {&pair.runs, &pair.formulae})
    for (const SharedRun& run : *list) {
      const ByteSpan own = pair.a == part ? run.a : run.b;
      if (own.overlaps(span)) pieces.push_back({std::max(own.begin, span.begin), std::min(own.end, span.end)});
    }
  std::ranges::sort(pieces);
  std::uint32_t bytes = 0, reached = span.begin;
  for (const ByteSpan piece : pieces) {
    if (piece.end <= reached) continue;
    bytes += piece.end - std::max(reached, piece.begin);
    reached = piece.end;
  }
  return bytes;
}

std::uint32_t kept(const WordingPair& pair) { return std::min(pair.a_kept(), pair.b_kept()); }

}  // namespace

void find_unseen(std::vector<WordingPair>& pairs) {
  std::map<PartRef, std::vector<std::pair<PartRef, std::size_t>>> partners;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].a.paper == pairs[i].b.paper || pairs[i].runs.empty()) continue;
    partners[pairs[i].a].push_back({pairs[i].b, i});
    partners[pairs[i].b].push_back({pairs[i].a, i});
  }
  for (auto& [part, list] : partners) std::ranges::sort(list);
  for (WordingPair& pair : pairs) {
    if (pair.longest < least_unseen || pair.a.paper == pair.b.paper) continue;
    const auto &of_a = partners[pair.a], &of_b = partners[pair.b];
    const auto& few = of_a.size() <= of_b.size() ? of_a : of_b;
    const auto& many = of_a.size() <= of_b.size() ? of_b : of_a;
    std::size_t tried = 0;
    for (const auto& [third, at] : few) {
      if (third.paper == pair.a.paper || third.paper == pair.b.paper) continue;
      const auto other = std::ranges::lower_bound(many, third, {}, &std::pair<PartRef, std::size_t>::first);
      if (other == many.end() || other->first != third) continue;
      if (++tried > thirds_tried) break;
      const WordingPair &one = pairs[at], &two = pairs[other->second];
      if (kept(one) < kept(pair) || kept(two) < kept(pair)) continue;
      const WordingPair &with_a = &few == &of_a ? one : two, &with_b = &few == &of_a ? two : one;
      for (const SharedRun& run : pair.runs) {
        if (run.words < least_unseen) continue;
        // The third may have its beginning or its end: the same idea in other words.
        if (held(with_a, pair.a, run.a) * 5 <= run.a.size() * 3 && held(with_b, pair.b, run.b) * 5 <= run.b.size() * 3)
          pair.unseen.push_back({third, run.a, run.b});
      }
    }
  }
}

}  // namespace diarium::relations
