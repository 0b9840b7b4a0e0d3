// facts/dates/date_meaning: what a date is the date of, told by the words around it; and whether words tell of what was
// or of what is to come.
#pragma once
#include <vector>

#include "facts/dates/dates.h"
#include "facts/reading/reading.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// The rule that tells (assets/rules/dates.rules): its value is a word of Date::what, or «-»: nothing happened on that
/// day. nullptr: no rule does, or the date is page furniture. O(1): windows of constant size and its sentence.
[[nodiscard]] const Rule* date_meaning(const Reading& r, const std::vector<Part>& parts, const DateAt& date);

/// «Sammanträdesdatum» before the day at a token, on the line above too. O(1).
[[nodiscard]] bool follows_meeting_label(const Reading& r, std::uint32_t at);

/// A verb or a phrase that speaks of what is to come. O(1).
[[nodiscard]] bool is_future(const Reading& r, std::uint32_t at);

/// A verb in the past tense, or words that set something before now. O(1).
[[nodiscard]] bool is_past_verb(const Reading& r, std::uint32_t at);

/// «träder i kraft den 1 maj», «gäller från …», «giltig till …»: what a rule or a contract does, nothing that happened
/// in a case. `date`: its tokens. O(1).
[[nodiscard]] bool takes_force(const Reading& r, Range date);

}  // namespace diarium::facts
