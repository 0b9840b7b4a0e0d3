// view/panels/relations_panel: «relationer/», how papers, cases, people and parties hang together: the graph's table.
#pragma once
#include "index/pack.h"
#include "relations/relations.h"
#include "view/panels/panel.h"

namespace diarium::view {

/// Cases, shared wording, people, coalitions and grounds of a pile, each list cut at a length that a page can hold.
/// cost O(cases + pairs + people) and the texts that are quoted.
[[nodiscard]] Panel relations_panel(const index::Pack& pack, const relations::Relations& relations, Language language);

}  // namespace diarium::view
