// facts/dates/date_meaning: what a date is the date of, told by the words around it.
#pragma once
#include <vector>

#include "facts/dates/dates.h"
#include "facts/rules/rules.h"

namespace diarium::facts {

/// The rule that tells (assets/rules/dates.rules): its value is a word of Date::what, or «-»: nothing happened on that
/// day. nullptr: no rule does, or the date is page furniture. O(1): windows of constant size and its sentence.
[[nodiscard]] const Rule* date_meaning(const Reading& r, const std::vector<Part>& parts, const DateAt& date);

/// «Sammanträdesdatum» before the day at a token, on the line above too. O(1).
[[nodiscard]] bool follows_meeting_label(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
