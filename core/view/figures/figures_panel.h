// view/figures/figures_panel: «siffror/»: how the cases ended, by party, by body and by year, as tables and as bars.
#pragma once
#include "view/cases/case_search.h"
#include "view/panel.h"

namespace diarium::view {

/// Every figure leads to the cases that it counts. cost: that of figures().
[[nodiscard]] Panel figures_panel(const CaseTable& table, Language language);

}  // namespace diarium::view
