// view/actors/body_panel: «organ/mora/kommunstyrelsen/»: a body's meetings and its cases with their outcome.
#pragma once
#include <string_view>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// errors: not_found where no minutes of the body are here. cost: the texts of the papers linked.
[[nodiscard]] Result<Panel> body_panel(const index::Pack& pack, const relations::Relations& relations,
                                       std::string_view path, Telling telling);

}  // namespace diarium::view
