// view/case/case_panel: «a/<id>/», one case: what was proposed, what was decided, who objected, why; and the first cases as
// cards.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

/// The case of an id. errors: not_found. cost: the texts of its papers.
[[nodiscard]] Result<Panel> case_panel(const index::Pack& pack, const relations::Relations& relations,
                                       std::string_view id, Telling telling);

/// The cases of the first screen (front.h), at most `most`. cost: that of front_cards() and the texts of those shown.
[[nodiscard]] std::vector<Card> case_cards(const index::Pack& pack, const relations::Relations& relations,
                                           std::size_t most, Language language);

}  // namespace diarium::view
