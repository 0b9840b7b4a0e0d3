// view/actors/person_panel: «person/mora/anna-berg/»: what one person did in the cases of the collection.
#pragma once
#include <string_view>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// `path`: «mora/anna-berg». errors: not_found, also of a person who has no page. cost: the texts of the papers linked.
[[nodiscard]] Result<Panel> person_panel(const index::Pack& pack, const relations::Relations& relations,
                                         std::string_view path, Telling telling);

}  // namespace diarium::view
