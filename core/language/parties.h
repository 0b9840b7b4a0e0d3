// language/parties: which party do a word or letters name? The list is assets/lists/parties.txt.
#pragma once
#include <span>
#include <string_view>

#include "language/key.h"

namespace diarium::language {

/// A party's name, also in the genitive, as it is spelt.
struct PartyName {
  std::string_view key, spelling, letters;
};
/// In the order of their keys. A table of its own: who only asks for parties does not carry all words.
[[nodiscard]] std::span<const PartyName> party_names();

/// Letters of the party that a word names («liberalerna», «liberalernas»: «L»), by its spelling (of lost letters: its
/// key); empty for any other word. O(log names).
[[nodiscard]] std::string_view party_named(std::string_view spelling, Letters letters);

/// Letters of a party that all of Sweden knows, in any case («Fi», «mp»); empty for anything else. O(rows).
[[nodiscard]] std::string_view known_party(std::string_view letters);

/// «MP»: «Miljöpartiet», the name that needs no letters beside it, else the first that the list has; empty for letters
/// that it does not know. O(rows).
[[nodiscard]] std::string_view name_of_party(std::string_view letters);

}  // namespace diarium::language
