// facts/decided/elected: where the names end that somebody is elected by.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// «… beslutar att välja» above «Anna Berg (S), ordförande / Per Ek (M)» above «till ledamöter i …»: the last block that a point which
/// opens in block `b` goes on in; `b` where no names follow. O(blocks of names).
[[nodiscard]] std::uint32_t end_of_elected(const Reading& r, std::uint32_t b);

}  // namespace diarium::facts
