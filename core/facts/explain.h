// facts/explain: how the words at a place are read, for people: the tokens of its sentence, the facts that a rule said
// there, and which rules held.
#pragma once
#include <string>

#include "facts/kinds/facts.h"

namespace diarium::facts {

/// Lines in English. `byte`: of the text; where no sentence stands there, the next one. O(bytes): the paper is read
/// again.
[[nodiscard]] std::string explain(std::string_view text, const structure::Outline& outline, std::uint32_t byte);
/// A rule as a line of the catalogue: where it stands, what it says, when.
[[nodiscard]] std::string rule_line(std::string_view file, std::string_view name);

}  // namespace diarium::facts
