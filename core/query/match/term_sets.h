// query/match/term_sets: numbers of terms as sets: ascending, each once.
#pragma once
#include <algorithm>
#include <iterator>
#include <vector>

#include "base/span.h"

namespace diarium::query {

using Ids = std::vector<TermId>;
[[nodiscard]] inline Ids common(const Ids& a, const Ids& b) {
  Ids both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}
[[nodiscard]] inline Ids joined(const Ids& a, const Ids& b) {
  Ids all;
  std::ranges::set_union(a, b, std::back_inserter(all));
  return all;
}
[[nodiscard]] inline Ids without(const Ids& all, const Ids& some) {
  Ids rest;
  std::ranges::set_difference(all, some, std::back_inserter(rest));
  return rest;
}

}  // namespace diarium::query
