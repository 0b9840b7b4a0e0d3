// cli/pdf/pdf_tree: what does a PDF's own structure (ISO 32000-1, 14.7 and 14.8) say of its marked content?
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

class PDFDoc;

namespace diarium::cli {

/// The tags of a file's marked content, as source/positioned.h has them.
class PdfTree {
 public:
  /// Walks the whole tree once. A tree that is broken, endless or too large is known as far as it was walked.
  /// cost  O(elements), at most two million of them; nothing for a file without a tree.
  explicit PdfTree(PDFDoc& pdf);
  /// Is what this page's marks say to be believed: does the catalogue call the file tagged, or the tree know the page?
  [[nodiscard]] bool knows(int page) const { return marked_ || pages_.contains(page); }
  /// The tag of the content `id` on a page and its place in the tree; nothing: the tree does not know that content. The words
  /// stay where they are as long as this does.
  [[nodiscard]] std::optional<std::string_view> tag(int page, int id) const;

 private:
  struct Count {
    int blocks = 0, tables = 0;       ///< So far.
    int last_block = -1, last_table = -1;
  };
  bool marked_ = false;
  std::unordered_map<int, Count> pages_;  ///< By the number of their objects, as everywhere here.
  std::unordered_map<std::uint64_t, std::string> tags_;
};

}  // namespace diarium::cli
