// bind/utf16: places in UTF-8 as JavaScript counts them.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace diarium::bind {

/// For each byte offset of `bytes`, the UTF-16 units before it. Offsets may come in any order and beyond the end (then:
/// the end). O(text + offsets log offsets).
[[nodiscard]] std::vector<std::uint32_t> utf16_offsets(std::string_view utf8, const std::vector<std::uint32_t>& bytes);

}  // namespace diarium::bind
