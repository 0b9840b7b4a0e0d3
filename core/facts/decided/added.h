// facts/decided/added: proposals that the outline does not list as att-satser: questions in running text, and lists
// whose lead is a whole sentence («… föreslår att kommunfullmäktige beslutar följande.»).
#pragma once
#include <vector>

#include "facts/decided/moved.h"

namespace diarium::facts {

/// The outline's clauses with these added, in order of place. O(tokens).
[[nodiscard]] std::vector<structure::AttClause> all_clauses(const Reading& r, const std::vector<Part>& parts,
                                                           const std::vector<Moved>& moved);

}  // namespace diarium::facts
