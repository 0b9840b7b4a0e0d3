// structure/looked: how much of a file is looked through for what it states? The work of a file is counted, in bytes of
// its text, so that results are the same on every machine.
#pragma once
#include <cstdint>

#include "structure/outline.h"

namespace diarium::structure {

/// Bytes of a file's text that are looked through for facts and for what ties papers to each other; what follows can be
/// read and searched. Some two thousand pages; more is more time for a file made to take it.
inline constexpr std::uint32_t look_limit = 4u << 20;

/// The outline without what ends behind byte `to`: its blocks and clauses up to the first that does. Pages stay.
/// O(blocks).
[[nodiscard]] Outline looked_through(Outline outline, std::uint32_t to);

}  // namespace diarium::structure
