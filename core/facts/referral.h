// facts/referral: who was asked for an opinion, and whether it came.
#pragma once
#include <vector>

#include "facts/facts.h"
#include "facts/reading.h"

namespace diarium::facts {

/// «Ärendet har remitterats till A samt till B», «Motionen har beretts av C». Each body once. O(tokens).
[[nodiscard]] std::vector<Referral> find_referrals(const Reading& r);

}  // namespace diarium::facts
