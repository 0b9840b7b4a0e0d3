// structure/pages/page_cuts: does a name or a number go on over a page's end?
#pragma once
#include <cstdint>
#include <string_view>

namespace diarium::structure {

enum class PageCut : std::uint8_t {
  none,
  likely,   ///< «… förslag mot Tobias | Renmarks yrkande om …»: a sentence that may go on in its midst.
  certain,  ///< «Margareta | Hedström Bäck (S) yrkade», «dnr KS | 2031/17», «1 250 | 000 kronor».
};

/// The last line of a page and the first one of the next, trimmed. Sentences that go on small are told elsewhere.
/// O(bytes).
[[nodiscard]] PageCut cut_between(std::string_view before, std::string_view after);
/// «… varefter Åsa» and «Berg (C) yrkade …», «… Åsa Berg» and «(C)»: a name goes on in the line below.
[[nodiscard]] bool breaks_name(std::string_view before, std::string_view after);

}  // namespace diarium::structure
