// facts/sentences/main_verb: what a clause that judges says becomes of its matter.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

struct Rule;
/// An outcome, and the rule of assets/rules/clauses.rules that says it; none where a verb of the list does.
struct SaidOutcome {
  std::string_view word;
  const Rule* rule = nullptr;
};

/// The outcome that the main verb of a proposal's words names («avslås» → «avslå»), or an empty word: «Beslutet om att
/// anta planen upphävs» is a repeal, and to grant a demand for rejection is to reject. O(range).
[[nodiscard]] SaidOutcome said_outcome(const Reading& r, Range range);
[[nodiscard]] inline std::string_view outcome_word(const Reading& r, Range range) {
  return said_outcome(r, range).word;
}

/// Does a token look like an infinitive: «lägga», «inrätta», «se»? A lower-case word in -a that is no other form. O(1).
[[nodiscard]] bool is_infinitive_like(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
