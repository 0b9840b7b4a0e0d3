// view/actors/meeting_panel: «mote/mora/kommunstyrelsen/2031-06-11/»: the §§ of a meeting in order, with case, outcome
// and votes.
#pragma once
#include <string_view>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// errors: not_found. cost: the facts and texts of its papers.
[[nodiscard]] Result<Panel> meeting_panel(const index::Pack& pack, const relations::Relations& relations,
                                          std::string_view path, Telling telling);

}  // namespace diarium::view
