// facts/dates/day_bodies: what a body does on the day that it stands before: it meets, decides, answers, or gets
// something. `at`: the first token of the day. All of it is O(1).
#pragma once
#include "facts/bodies/bodies.h"

namespace diarium::facts {

/// «Hamnnämnden 2031-02-09» and nothing else on its line, in no list of papers: the head of a page or of a note.
/// `end`: the token behind the day.
[[nodiscard]] bool is_line_of_meeting(const Reading& r, std::uint32_t at, std::uint32_t end);

/// «PM till kommunstyrelsen 2031-02-09», «i en skrivelse till nämnden den 9 februari»: the day of what was sent.
[[nodiscard]] bool is_sent_to(const Reading& r, std::uint32_t at);

/// «Lokalerna överförs till hamnnämnden den 1 juli»: the board gets something on that day, and decides nothing.
[[nodiscard]] bool is_handed_to(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
