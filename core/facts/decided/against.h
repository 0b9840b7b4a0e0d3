// facts/decided/against: whose decision somebody had reservations against, where the paper tells of another body's.
#pragma once
#include <string>

#include "facts/reading/reading.h"

namespace diarium::facts {

/// «Mot nämndens beslut reserverade sig Bo Ek (V).» in the minutes of the board above it: that body as it stands in a
/// sentence, by the name that the sentences before have for it. Empty where the sentence names none, or tells of its
/// own sitting. O(sentence).
[[nodiscard]] std::string find_opposed_body(const Reading& r, Range sentence);

}  // namespace diarium::facts
