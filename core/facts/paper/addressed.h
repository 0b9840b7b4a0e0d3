// facts/paper/addressed: lines of a head that say to whom or by whom a paper is, or when, and not what it is about.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// A name and letters in brackets, as after «Motion av». O(range).
[[nodiscard]] bool only_names(const Reading& r, Range range);
/// «den 3 maj 2024», «2024-05-03»: a day and nothing more. O(range).
[[nodiscard]] bool only_date(const Reading& r, Range range);
/// «till kommunalrådet Anna Berg (S)» behind a form's name. O(range).
[[nodiscard]] bool addresses_person(const Reading& r, Range range);
/// «till kommunstyrelsen», «ställd till ordföranden i socialnämnden, Håkan Berg (C)» behind a form's name. O(range).
[[nodiscard]] bool addresses(const Reading& r, Range range);

}  // namespace diarium::facts
