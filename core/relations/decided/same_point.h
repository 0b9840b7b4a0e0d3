// relations/decided/same_point: "Is a point of one list the same as one of another?"
#pragma once
#include <string_view>
#include <vector>

#include "facts/kinds/words.h"
#include "language/roots.h"
#include "relations/pile.h"

namespace diarium::relations {

/// What each proposal and decision of a paper is about, ascending, in the order of Facts::proposals; empty of other
/// kinds. O(bytes).
[[nodiscard]] std::vector<std::vector<language::WordKey>> words_of_points(const PileText& paper);
/// A point of a proposal or a decision. O(1).
[[nodiscard]] inline bool is_point(const facts::Proposal& one) {
  return one.kind == facts::kind::proposal || one.kind == facts::kind::decision;
}
/// Are two points the same one, told twice? By their words alone: two lists have numbers of their own. O(words).
[[nodiscard]] bool same_point(const std::vector<language::WordKey>& one, const std::vector<language::WordKey>& other);
/// … and has the first no word that the second lacks? «… beställs för förskolan» is not «… beställs». O(words).
[[nodiscard]] bool same_words(const std::vector<language::WordKey>& said, const std::vector<language::WordKey>& asked);

}  // namespace diarium::relations
