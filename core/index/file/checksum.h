// index/file/checksum: tells a page of the pack that was damaged from one that was not.
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::index {

/// XXH64 with seed 0. Not a defence against somebody who changes bytes on purpose.
///
/// cost      O(bytes), several a nanosecond.
/// source    Yann Collet, xxHash fast digest algorithm, version 0.1.1 (XXH64).
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace diarium::index
