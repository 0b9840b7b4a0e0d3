// Everything that a page, a command or another program asks of an opened pack: none of it may end the program.
#pragma once
#include <cstdint>
#include <string>

#include "index/pack.h"

namespace diarium::fuzz {

/// What is asked; the dear ones may be left out.
enum Asked : std::uint8_t { search = 1, screens = 2, check = 4, exports = 8, which = 16 };

/// `bytes`: of the pack. `asked`: a sum of Asked, beside its cards and papers; above it, by times `which`: of which paper the
/// screens are, and which export.
void touch(const std::string& bytes, std::uint32_t asked);

}  // namespace diarium::fuzz
