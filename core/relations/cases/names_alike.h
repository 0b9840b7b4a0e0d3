// relations/cases/names_alike: "Are the name of a file and the words that cite a paper one name?"
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "language/roots.h"

namespace diarium::relations {

using NameWords = std::vector<language::WordKey>;

/// The words of a name («tabeller-och-grafer-maj-2031», «Bilaga – Tabeller och grafer maj 2031»), whatever divides them
/// and whether their marks were lost; ascending, each once. O(bytes).
[[nodiscard]] NameWords words_of_name(std::string_view name);

/// Per mille of the words of two names that both have; 0 where they are not one name. Either may be cut off or have
/// some words more. O(words).
[[nodiscard]] std::size_t names_alike(const NameWords& a, const NameWords& b);

}  // namespace diarium::relations
