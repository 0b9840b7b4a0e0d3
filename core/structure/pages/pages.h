// structure/pages/pages: where a page begins, and what stands on every page.
#pragma once
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

/// Sets `page` and `furniture` of every line and returns the pages, which cover the text.
///
/// Evidence, the first kind that the text has: form feeds; a single space before a line, in a text without others (what
/// some converters make of a form feed); page heads with numbers; blank runs two lines longer than all the text's other
/// ones. A converter's page break stands mid-sentence too, so it is no paragraph break by itself.
/// O(lines log lines).
[[nodiscard]] std::vector<ByteSpan> find_pages(std::string_view text, std::vector<Line>& lines);

}  // namespace diarium::structure
