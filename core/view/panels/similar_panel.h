// view/panels/similar_panel: «?liknar=», the papers that share unusual words with one, and which.
#pragma once
#include <string_view>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// `relations`: null where none are told; else papers of the same case are left out, as the case names them.
/// errors    not_found: no paper has this id; those of query::similar().
[[nodiscard]] Result<Panel> similar_panel(const index::Pack& pack, const relations::Relations* relations, std::string_view id, Language language);

}  // namespace diarium::view
