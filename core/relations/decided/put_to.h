// relations/decided/put_to: "Who is asked to decide what a paper proposes, or what a board sends on?"
#pragma once
#include <string>

#include "facts/reading/reading.h"
#include "relations/decided/fate.h"

namespace diarium::relations {

/// The body that the sentence of a point, or the nearest line above it, asks to decide; of several the highest. Empty
/// where none is named. O(tokens to the heading).
[[nodiscard]] std::string put_to(const facts::Reading& r, facts::Range point);

/// «… ställer sig bakom planen och översänder den till fullmäktige för antagande»: the body above `stage` that settles
/// what was decided; empty where nothing goes on. O(tokens).
[[nodiscard]] std::string sent_up(const facts::Reading& r, facts::Range decision, Stage stage);

}  // namespace diarium::relations
