// facts/names/field_names: who deals with a matter, kept the minutes or approved them, as a field of the form names
// them.
#pragma once
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// The role that a field gives whom it names: «Handläggare», «Vid protokollet» (sekreterare), «Justeras» (justerare);
/// empty for other words. O(1).
[[nodiscard]] std::string_view field_role(const Reading& r, Range label);

/// «Handläggare: Hodan Warsame», «Vid protokollet   Justeras / Hodan Warsame   Bo Ek (S)»: two or three words that may
/// be a name's and fill what stands behind the field's name, or what stands below it from its column to the next
/// field's, whether or not a list knows the first. `title` is the field's name. In order of their fields. O(tokens).
[[nodiscard]] std::vector<NameAt> find_field_names(const Reading& r);

/// «approver», «absent», «addressee», «attendee»: what aside.rules say of a name with its letters; else empty.
[[nodiscard]] std::string_view named_aside(const Reading& r, Range whole);

/// Past the field of an approver that begins at `at` («Godkänd av:»), where the name begins; `at` where none does.
[[nodiscard]] std::uint32_t past_approver_field(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
