// app/state/levels: a paper's headings as the page's own: below its h1, and never two steps down at once.
#pragma once
#include <cstdint>
#include <vector>

#include "view/views.h"

namespace diarium::app {

/// For each paragraph 2 to 6 if it is a heading, else 0. O(paragraphs).
[[nodiscard]] std::vector<std::uint8_t> heading_levels(const view::DocumentPage& page);

}  // namespace diarium::app
