// text/unicode: which edition of Unicode words are cut and folded by.
#pragma once
#include <cstdint>

namespace diarium::text {

/// Major · 256 + minor: 0x1100 for Unicode 17.0. The pack notes it: another edition may cut rare words otherwise.
[[nodiscard]] std::uint32_t unicode_version();

}  // namespace diarium::text
