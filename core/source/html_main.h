// source/html_main: which part of a web page is the paper, and which is the site around it?
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "source/html_tree.h"

namespace diarium::source {

/// What an element counts as when it is left out («navigation», «hidden», «form_fields», «pictures»); empty when its
/// words belong to the text. `within_main`: heads of the paper itself are kept there.
enum class Within : std::uint8_t { page, main };
[[nodiscard]] std::string_view left_out_as(const HtmlTree& tree, std::uint32_t node, Within within);

/// The element that holds the paper: by the page's own marks (main, role=main, the longest article), and else the
/// densest: from <body> down as long as one child holds most of the words that are no links. O(nodes).
[[nodiscard]] std::uint32_t find_main(const HtmlTree& tree);

}  // namespace diarium::source
