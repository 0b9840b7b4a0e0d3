// facts/dates/happening: do words say that something happened, will happen, or is in force? Rules: happening.rules.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// A verb or a phrase that speaks of what is to come. O(1).
[[nodiscard]] bool is_future(const Reading& r, std::uint32_t at);

/// A verb in the past tense, or words that set something before now. O(1).
[[nodiscard]] bool is_past_verb(const Reading& r, std::uint32_t at);

/// «träder i kraft den 1 maj», «gäller från …», «giltig till …»: what a rule or a contract does, nothing that happened
/// in a case. `date`: its tokens. O(1).
[[nodiscard]] bool takes_force(const Reading& r, Range date);

}  // namespace diarium::facts
