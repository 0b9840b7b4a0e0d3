// view/panels/graph: cases and what ties them together as an arc diagram: a list with the ties drawn beside it.
//
// A list can be walked by keyboard and read aloud; the arcs show at a glance what the lines of the list say.
// Source: Wattenberg, "Arc diagrams: visualizing structure in strings" (2002).
#pragma once
#include <optional>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// Cases that share wording, people or grounds with another case; nothing where none does.
///
/// returns   the order of nodes is that of a walk along the strongest ties from the first case on, so that arcs are
/// short;
///           the same relations give the same picture. At most 30 cases and 60 ties, the strongest.
/// cost      O(pairs + people + ties log ties).
[[nodiscard]] std::optional<Graph> case_graph(const index::Pack& pack, const relations::Relations& relations,
                                              Language language);

}  // namespace diarium::view
