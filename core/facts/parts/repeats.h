// facts/parts/repeats: passages that stand twice in one file, word for word.
#pragma once
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// Fewer words than this are a formula or a name.
inline constexpr std::uint32_t least_repeat = 20;

/// Each passage of at least least_repeat words that stood earlier in the file, with its first place; a passage is as
/// long as its words agree and stands in one list once. In the order of the later place, without overlap there.
/// Compound files show the case: the office's summary, which the minutes above it repeat.
/// cost      O(tokens).
[[nodiscard]] std::vector<Repeat> find_repeats(const Reading& r);

}  // namespace diarium::facts
