// structure/some_blocks: a few blocks of an outline, for somebody who has not the whole text.
#pragma once
#include <span>

#include "structure/outline.h"

namespace diarium::structure {

/// The blocks with the numbers `wanted` (ascending, each once) of an outline as encode() wrote it, in their order.
///
/// in        `bytes`, `text_size`: as decode() takes them.
/// errors    damaged, also where there is no such block; what stands behind the last one wanted is not looked at.
/// cost      O(blocks to the last one wanted); memory for those wanted only.
[[nodiscard]] Result<std::vector<Block>> decode_blocks(std::string_view bytes, std::uint32_t text_size,
                                                       std::span<const std::uint32_t> wanted);

}  // namespace diarium::structure
