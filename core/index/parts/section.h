// index/parts/section: which terms have a part, by the stem of that part: «parker» leads to «cykelparkeringen».
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "index/keys/key_lists.h"
#include "text/words.h"

namespace diarium::index {

/// The key of a part, of its stem. The stemmer takes the s of «skjuts» and leaves that of «skjutsen»: here both go
/// without.
[[nodiscard]] std::string part_key(std::string_view stem, text::Stemmer& stemmer);

/// The terms that have a part with this key, ascending; none where it is no part. `terms`: how many the pack has.
/// errors: damaged, waiting. O(log parts + found).
[[nodiscard]] Result<std::vector<TermId>> terms_with_part(const File& file, std::string_view key, std::uint32_t terms);

}  // namespace diarium::index
