// source/web/html_tree: the elements of a web page as a browser would make them of its bytes, however broken.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace diarium::source {

/// An element, or a piece of text (its tag is empty).
struct HtmlNode {
  std::string tag;   ///< Small letters.
  std::string text;  ///< Entities resolved.
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<std::uint32_t> children;  ///< Ascending.
  std::uint32_t parent = 0;
  std::uint32_t depth = 0;
  std::uint32_t end = 0;  ///< One after the last node inside it.
  /// The value of an attribute; empty where there is none.
  [[nodiscard]] std::string_view get(std::string_view attribute) const;
  [[nodiscard]] bool has(std::string_view attribute) const;
};
/// A page; node 0 is <html>. Nodes stand in the order of the page, so what is inside a node follows it up to `end`.
using HtmlTree = std::vector<HtmlNode>;

inline constexpr std::size_t html_limit = 16u << 20;  ///< Bytes of a page's text; a larger one is too_large.

/// Which attributes a tree keeps: those that readers ask for, or all.
enum class Keep : std::uint8_t { asked_for, all };

/// Parses by the rules of HTML, section 13.2 (gumbo does). Scripts are not run, nothing is fetched.
///
/// in        `html`: valid UTF-8.
/// errors    too_large: larger than html_limit, nested deeper than browsers go (512), or a tag of more than 512
/// attributes. cost      O(bytes × depth).
[[nodiscard]] Result<HtmlTree> parse_html(std::string_view html, std::string_view where, Keep keep = Keep::asked_for);

}  // namespace diarium::source
