// index/records/capitals: which spellings never stand without a capital, and so may be names. Asked by whoever makes one pack
// of several, as compounds are cut by it: no search needs it.
#pragma once
#include <string>
#include <vector>

#include "index/file/file.h"

namespace diarium::index {

/// A bit for each term, lowest bit of a byte first, the last byte filled with zeros.
[[nodiscard]] std::string capitals_section(const std::vector<bool>& capital);
/// `terms`: how many the pack has. errors: damaged, waiting.
[[nodiscard]] Result<std::vector<bool>> read_capitals(const File& file, std::uint32_t terms);

}  // namespace diarium::index
