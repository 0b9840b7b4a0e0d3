// facts/decided/votes: counted votes and what yes and no meant.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// «med 28 ja-röster mot 21 nej-röster», «65 Ja mot 9 Nej», «… röstar Ja (7). … röstar Nej (6)», «Ja: 7  Nej: 6».
/// O(tokens).
[[nodiscard]] std::vector<Vote> find_votes(const Reading& r);

}  // namespace diarium::facts
