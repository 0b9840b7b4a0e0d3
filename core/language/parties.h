// language/parties: which party do a word or letters name? The list is assets/lists/parties.txt.
#pragma once
#include <string_view>

#include "language/key.h"

namespace diarium::language {

/// Letters of the party that a word names («liberalerna», «liberalernas»: «L»), by its spelling (of lost letters: its
/// key); empty for any other word. O(1).
[[nodiscard]] std::string_view party_named(std::string_view spelling, Letters letters);

/// Letters of a party that all of Sweden knows, in any case («Fi», «mp»); empty for anything else. O(rows).
[[nodiscard]] std::string_view known_party(std::string_view letters);

}  // namespace diarium::language
