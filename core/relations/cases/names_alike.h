// relations/cases/names_alike: "Are the name of a file and the words that cite a paper one name?"
#pragma once
#include <cstddef>
#include <vector>

#include "language/roots.h"

namespace diarium::relations {

/// Per mille of the words of two names that both have; 0 where they are not one name. Either may be cut off or have
/// some words more: one more where the other is a single word.
/// in      `a`, `b`: language::content_words(), to which lost marks are nothing.
/// cost    O(words).
[[nodiscard]] std::size_t names_alike(const std::vector<language::WordKey>& a, const std::vector<language::WordKey>& b);

}  // namespace diarium::relations
