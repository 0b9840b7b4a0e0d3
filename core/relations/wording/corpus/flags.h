// relations/wording/corpus/flags: where sentences begin, and which words only point at something.
#pragma once
#include <cstdint>
#include <span>

#include "relations/pile.h"

namespace diarium::relations {

/// Sets the flags of Corpus for the words of one paper.
///
/// in        `words`: spans of its words, ascending. `flags`: as many; 1 where the word begins with a capital letter or
///           a digit, and afterwards what was found.
/// returns   a sentence begins with a block, and after «.», «!» or «?» and space before a capital, unless the word
///           before is an abbreviation. Pointers are titles, names, numbers, dates, cited works and bodies as the facts
///           have them, headings, signatures and addresses.
/// cost      O(words + facts · log).
void find_flags(const PileText& paper, std::span<const ByteSpan> words, std::span<std::uint8_t> flags);

}  // namespace diarium::relations
