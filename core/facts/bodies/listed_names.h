// facts/bodies/listed_names: «Revisorerna», «Mark- och miljödomstolen»: who writes or is written to, and is no body of
// the municipality's.
#pragma once
#include "facts/reading/reading.h"
#include "language/phrases.h"

namespace diarium::facts {

/// The name of such a use that begins at token `at`: «Förvaltningsrätten» of «Förvaltningsrätten i Karlstad»; empty if
/// none does. O(most words of a name).
[[nodiscard]] Range named_at(const Reading& r, std::uint32_t at, language::Use use);
/// The same of a name that ends before token `end`.
[[nodiscard]] Range named_before(const Reading& r, std::uint32_t end, language::Use use);

}  // namespace diarium::facts
