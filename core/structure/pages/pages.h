// structure/pages/pages: where a page begins, what stands on every page, and which paragraphs a page cuts.
#pragma once
#include <cstdint>
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

enum class PageCut : std::uint8_t {
  none,
  likely,   ///< «… förslag mot Tobias | Renmarks yrkande om …»: a sentence that may go on in its midst.
  certain,  ///< «Margareta | Hedström Bäck (S) yrkade», «dnr KS | 2031/17», «1 250 | 000 kronor».
};

/// The last line of a page and the first one of the next, trimmed. Sentences that go on small are told elsewhere.
/// O(bytes).
[[nodiscard]] PageCut cut_between(std::string_view before, std::string_view after);

}  // namespace diarium::structure
