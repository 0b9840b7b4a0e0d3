// facts/sentences/main_verb: what a clause that judges says becomes of its matter.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// The outcome that the main verb of a proposal's words names («avslås» → «avslå»), or an empty word: «Beslutet om att
/// anta planen upphävs» is a repeal, and to grant a demand for rejection is to reject. O(range).
[[nodiscard]] std::string_view outcome_word(const Reading& r, Range range);

/// Does a token look like an infinitive: «lägga», «inrätta», «se»? A lower-case word in -a that is no other form. O(1).
[[nodiscard]] bool is_infinitive_like(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
