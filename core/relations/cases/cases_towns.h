// relations/cases/cases_towns: "Whose is a paper that does not say it, by what the pile's other papers say?"
#pragma once
#include "relations/cases/summaries.h"

namespace diarium::relations {

/// Tells the municipality of units that state none, where two things of other papers agree: the letters of their
/// case's number are those of one municipality's papers only («SLK»), and at least three persons with their parties
/// are named in papers of that municipality and of no other. It stands in the units, and in the facts as derived.
/// errors    those of the summaries.
/// cost      O(units); where the letters of some number tell a municipality, O(persons log persons), each paper read
/// once.
[[nodiscard]] Result<bool> infer_towns(Summaries& papers);

}  // namespace diarium::relations
