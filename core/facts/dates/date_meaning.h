// facts/dates/date_meaning: what a date is the date of, told by the words around it.
#pragma once
#include <string_view>
#include <vector>

#include "facts/dates/dates.h"

namespace diarium::facts {

/// A word of Date::what; empty where the words do not tell what happened on that day. `date`: of the text, no
/// furniture. O(1): windows of constant size and its sentence.
[[nodiscard]] std::string_view date_meaning(const Reading& r, const std::vector<Part>& parts, const DateAt& date);

/// «Sammanträdesdatum» before the day at a token, on the line above too. O(1).
[[nodiscard]] bool follows_meeting_label(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
