// facts/cited/citations: policies, laws, decisions and reports that the paper refers to, and the reasons that an answer
// gives, each told by what it rests on and by who gives it.
#pragma once
#include "facts/dates/dates.h"
#include "facts/kinds/facts.h"
#include "facts/parts/parts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// Each work once for each distinct wording, a law whatever it is called, at its first mention. O(tokens).
[[nodiscard]] std::vector<Citation> find_citations(const Reading& r, const std::vector<DateAt>& dates);

/// Sentences of an answer, of minutes or of a dissent that weigh a proposal by a law, by a policy of the body's own or
/// by what is done already. What a motion argues is a claim, not a ground, and so is what an answer retells of it.
/// `cited`: what find_citations() found. One sentence may give two kinds. In the order of the text.
/// cost      O(tokens).
[[nodiscard]] std::vector<Ground> find_grounds(const Reading& r, const std::vector<Part>& parts,
                                               const std::vector<Citation>& cited);

}  // namespace diarium::facts
