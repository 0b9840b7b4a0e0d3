#include "relations/decided/whole_outcome.h"

#include <algorithm>

namespace diarium::relations {

std::vector<std::vector<language::WordKey>> words_of_points(const PileText& paper) {
  std::vector<std::vector<language::WordKey>> points;
  points.reserve(paper.facts.proposals.size());
  for (const facts::Proposal& one : paper.facts.proposals) {
    points.emplace_back();
    if (is_point(one)) points.back() = language::content_words(slice(paper.text.nfc, one.span));
  }
  return points;
}

bool same_point(const std::vector<language::WordKey>& one, const std::vector<language::WordKey>& other) {
  const std::size_t least = std::min(one.size(), other.size()), most = std::max(one.size(), other.size());
  const std::size_t both = language::shared(one, other);
  return least > 0 && both * 4 >= least * 3 && both * 2 >= most;
}

bool same_words(const std::vector<language::WordKey>& said, const std::vector<language::WordKey>& asked) {
  return same_point(said, asked) && language::shared(said, asked) == said.size();
}

}  // namespace diarium::relations
