// facts/bodies/unlisted: a municipality or region that no list knows, by the first line of its paper.
#pragma once
#include <optional>

#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// Why it is so: the list is of 2024, and papers of a municipality to come are read too.
inline constexpr std::string_view unlisted_rule = "namnet i brevhuvudet, som listan över kommuner inte har";

/// «Norra», «Västra»: which of several of one name.
[[nodiscard]] bool is_direction(const Reading& r, const Token& token);

/// «NORRHAMRA KOMMUN», «Lillåns stad», «Södra Hultås kommun», «Region Sjölandet», «Räddningstjänstförbundet Kusten»,
/// alone in a column of the first lines or of a page's head. O(1): the first tokens of either.
[[nodiscard]] std::optional<Value> unlisted_owner(const Reading& r);

}  // namespace diarium::facts
