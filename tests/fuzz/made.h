// A made-up collection to begin with: every kind of record that a pack can hold stands in it.
#pragma once
#include <string>
#include <vector>

#include "diarium.h"

namespace diarium::fuzz {

/// A motion, whole minutes of four §§, pages of a PDF, a mended scan and a reader's own paper.
[[nodiscard]] std::vector<index::Paper> made_papers();
/// Their pack, with what is told across them.
[[nodiscard]] std::string made_pack();
/// A reader's corrections of the motion: one of each action.
[[nodiscard]] std::string made_corrections();
/// A lexicon of a few words, as lexicon_format.h says.
[[nodiscard]] std::string made_lexicon();

}  // namespace diarium::fuzz
