// facts/decided/elected: where the names stand that somebody is elected by.
#pragma once
#include <vector>

#include "facts/parts/parts.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// «… beslutar att välja» above «Anna Berg (S), ordförande / Per Ek (M)» above «till ledamöter i …»: the last block
/// that a point which opens in block `b` goes on in; `b` where no names follow. O(blocks of names).
[[nodiscard]] std::uint32_t end_of_elected(const Reading& r, std::uint32_t b);

/// Where names stand whose posts are what they are elected to, and none at the sitting: below such a point, and in a §
/// «Val av revisorer» down to what was moved. In order; they may overlap. O(tokens).
[[nodiscard]] std::vector<Range> elections(const Reading& r, const std::vector<Part>& parts);

/// O(ranges).
[[nodiscard]] bool is_among(const std::vector<Range>& ranges, std::uint32_t at);

}  // namespace diarium::facts
