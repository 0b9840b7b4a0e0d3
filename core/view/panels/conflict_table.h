// view/panels/conflict_table: what papers tell in two ways, side by side.
#pragma once
#include <vector>

#include "relations/conflicts/conflicts.h"
#include "view/panel.h"
#include "view/paper/passages.h"

namespace diarium::view {

/// A row a conflict: the question, and what each place says, in its words. No table where there are none. `most`: rows.
/// cost      the texts of the papers that the rows quote.
[[nodiscard]] Section conflict_section(Language language, Passages& passages,
                                       const std::vector<const relations::Conflict*>& conflicts, std::size_t most);

}  // namespace diarium::view
