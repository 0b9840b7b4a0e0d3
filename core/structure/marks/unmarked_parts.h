// structure/marks/unmarked_parts: which parts of a file with marked headings were written by somebody who marks none.
#pragma once
#include <string_view>
#include <vector>

#include "structure/blocks/draft.h"

namespace diarium::structure {

/// Where headings are known by their words alone, though the file marks others: minutes and, behind them, a letter or a
/// motion of another writer, in one file. Such a part holds three or more headings of section_words with words below,
/// and reaches from the first of them to the next marked heading.
///
/// in        `marked`: which drafts are headings by their marks; as long as `drafts`.
/// returns   for each draft, whether it stands in such a part.
/// errors    none.
/// cost      O(blocks).
[[nodiscard]] std::vector<bool> unmarked_parts(std::string_view text, const Drafts& drafts,
                                               const std::vector<bool>& marked);

}  // namespace diarium::structure
