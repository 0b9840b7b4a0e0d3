// relations/certainty: is a relation as sure as the facts that it rests on?
//
// A relation shows the words that it was read from. It is certain where a fact of the right kind stands there that is
// certain; what rests on words without such a fact is not.
#pragma once
#include "relations/relations.h"

namespace diarium::relations {

/// Where a fact that is certain stands, and of which kind it is.
struct KnownFact {
  ByteSpan span;
  std::uint8_t kind = 0;  ///< Its place in facts::fact_kinds.
};
/// The certain facts of a paper by where they begin.
[[nodiscard]] std::vector<KnownFact> known_facts(const facts::Facts& facts);

/// What is to be weighed; null: not that.
struct Weighed {
  Cases* cases = nullptr;
  Timeline* timeline = nullptr;
  Gaps* gaps = nullptr;
};
/// Sets the certainty of verdicts, asked things, dissent, votes, grounds, people, events, clocks and gaps.
///
/// in        `pile`: that the relations were found in; `what` is filled in place.
/// errors    those of the pile.
/// cost      each paper's facts are read once; O(relations × facts of their paper) beside it.
[[nodiscard]] Result<bool> weigh(const Pile& pile, const Weighed& what);
/// The same of papers that were read, in the order of the pile.
void weigh(const std::vector<std::vector<KnownFact>>& papers, const Weighed& what);

}  // namespace diarium::relations
