// facts/decided/prose_decisions: decisions that stand in running text, where no list has them: «Nämnden beslutade först
// att bifalla …»; and what an office, an officer or the chair proposes in minutes: «Förvaltningen föreslår nämnden att
// …».
#pragma once
#include <string>
#include <vector>

#include "facts/decided/proposals.h"

namespace diarium::facts {

/// The decisions of the body (`body`, whose paper it is) that its minutes or its statement to the council tell in
/// sentences, outside the words of `known`, in order of place. What was decided on another day is history. Proposals of
/// who prepares or leads the matter stand among them. O(tokens).
[[nodiscard]] std::vector<ProposalAt> find_prose_decisions(const Reading& r, const std::vector<Part>& parts,
                                                           const std::vector<ProposalAt>& known,
                                                           const std::string& body);

}  // namespace diarium::facts
