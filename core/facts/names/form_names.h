// facts/names/form_names: names that a citizen filled into a form, first and last name each in a field of its own.
#pragma once
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// «Förnamn: Anna / Efternamn: Berg», in either order, the fields below each other or side by side, the value behind
/// its label or below it: one name from the first value to the last. Only in citizens' proposals. O(tokens).
[[nodiscard]] std::vector<NameAt> find_form_names(const Reading& r, const std::vector<Part>& parts);

/// Is token `at` the label of such a field?
[[nodiscard]] bool is_name_label(const Reading& r, std::uint32_t at);

/// Does the name fill a field of a form: one of those, or «Namn: …»?
[[nodiscard]] bool fills_field(const Reading& r, Range name);

/// «Namn: Anna Berg», «Inskickat av: Anna Berg» in a form: is token `at` the last of the label of a whole name? O(1).
[[nodiscard]] bool is_name_field(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
