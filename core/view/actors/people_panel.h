// view/actors/people_panel: «personer/»: the persons and parties that have pages.
#pragma once
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// Parties by their letters, persons by town and name: no figure orders them. cost: O(acts + people log people).
[[nodiscard]] Result<Panel> people_panel(const relations::Relations& relations, Telling telling);

}  // namespace diarium::view
