// view/panels/timeline_panel: «tid/», when what happened: papers on a line of years, all dated facts, the one-year clock.
#pragma once
#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// cost O(events) and the texts that are quoted.
[[nodiscard]] Panel timeline_panel(const index::Pack& pack, const relations::Relations& relations, Telling telling);

/// «28 april 2025», «mellan 25 januari 2023 och 4 mars 2026», «tidigast 25 januari 2023», «senast 17 april 2024».
[[nodiscard]] std::string interval_words(Language language, relations::Interval interval);

}  // namespace diarium::view
