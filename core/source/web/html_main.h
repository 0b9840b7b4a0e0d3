// source/web/html_main: which part of a web page is the paper, and which is the site around it?
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/web/html_tree.h"

namespace diarium::source {

/// The heads of the paper itself are kept within its main part.
enum class Within : std::uint8_t { page, main };

/// Looks at the elements of a page. Holds the caller's tree, which must outlive it.
class HtmlParts {
 public:
  /// O(nodes).
  explicit HtmlParts(const HtmlTree& tree);
  /// What an element counts as when it is left out («navigation», «hidden», «form_fields», «pictures»); empty when its
  /// words belong to the text. Told by element and role, by names that sites give («cookie-banner»), and by the words
  /// that stand on every page («Kontakta oss», «Senast uppdaterad»), where they are few.
  [[nodiscard]] std::string_view left_out_as(std::uint32_t node, Within within) const;
  /// The element that holds the paper: by the page's own marks (main, role=main, the longest article), and else the
  /// densest: from <body> down as long as one child holds most of the words that are no links. O(nodes).
  [[nodiscard]] std::uint32_t find_main() const;

 private:
  [[nodiscard]] std::uint64_t letters(std::uint32_t node) const { return before_[tree_[node].end] - before_[node]; }
  [[nodiscard]] bool is_of_site(std::uint32_t node) const;
  [[nodiscard]] bool has_site_words(std::uint32_t node) const;
  [[nodiscard]] std::vector<std::uint64_t> weigh() const;
  [[nodiscard]] std::uint32_t article_in(std::uint32_t main, const std::vector<std::uint64_t>& weights) const;

  const HtmlTree& tree_;
  std::vector<std::uint64_t> before_;  ///< Letters of all nodes before each.
};

}  // namespace diarium::source
