// language/party_list: "What is the party called whose letters these are?" By assets/lists/parties.txt.
#pragma once
#include <string_view>

namespace diarium::language {

/// «MP»: «Miljöpartiet», the name that needs no letters beside it, else the first that the list has; empty for letters
/// that it does not know. O(rows).
[[nodiscard]] std::string_view name_of_party(std::string_view letters);

}  // namespace diarium::language
