// relations/wording/judge: which matches are wording, and which are formulae that any two papers may share.
#pragma once
#include <vector>

#include "relations/wording/matches.h"

namespace diarium::relations {

/// For each match of a pair whether it is formula. Whole sentences that many cases have are cut off the ends of a match
/// that holds more, and stand in the list for themselves then.
///
/// Matches that follow each other closely on both sides are judged together, as one passage. A passage is formula if
///   - it tells nothing: nearly all its words are of the procedure, function words, names, titles and cited works,
///   - many cases of the pile have it, the more of them the longer it is, and it is less than half of both parts, or
///   - it is short and no whole sentence, and the pair shares nothing longer.
/// cost      O(words of the matches · log).
[[nodiscard]] std::vector<bool> find_formulae(const Corpus& corpus, const Grams& grams, Candidate pair,
                                              std::vector<Match>& matches);

}  // namespace diarium::relations
