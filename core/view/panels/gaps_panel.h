// view/panels/gaps_panel: «luckor/», what the papers cite and the collection lacks, with a letter that asks for it; and claims
// of papers that do not go together, as questions.
#pragma once
#include <cstdint>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panels/panel.h"

namespace diarium::view {

/// `letter`: number of the gap whose letter is shown, from 1; 0 or too large: none. cost O(gaps) and the texts quoted.
[[nodiscard]] Panel gaps_panel(const index::Pack& pack, const relations::Relations& relations, std::uint32_t letter,
                               Language language);

}  // namespace diarium::view
