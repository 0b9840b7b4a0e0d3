// relations/cases/cases_towns: "Whose is a paper that does not say it, by what the pile's other papers say?"
#pragma once
#include <vector>

#include "relations/cases/cases_summary.h"

namespace diarium::relations {

/// Tells the municipality of units that state none, where two things of other papers agree: the letters of their
/// case's number are those of one municipality's papers only («SLK»), and at least three persons with their parties
/// are named in papers of that municipality and of no other. It stands in the units, and in the facts as derived.
/// cost      O(persons log persons).
void tell_towns(std::vector<PaperSummary>& papers);

}  // namespace diarium::relations
