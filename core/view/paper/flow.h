// view/paper/flow: the way from bytes of a paper's text to its paragraphs as they are read, each on one line.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "structure/outline.h"

namespace diarium::view {

/// The part of one paragraph that a span of the paper's text covers.
struct Piece {
  std::uint32_t block = 0;  ///< Index in Outline::blocks.
  ByteSpan span;            ///< In the paragraph's text.
};

/// Maps spans of a text onto the words of its blocks.
/// lifetime  the text and the outline are borrowed: they must outlive this object.
class Flow {
 public:
  /// cost O(lines log lines).
  Flow(std::string_view nfc, const structure::Outline& outline);
  /// The words of a block on one line: its lines joined by one space.
  [[nodiscard]] std::string paragraph(std::uint32_t block) const;
  /// What `span` covers, at most one piece a run of lines of one block, in order of place. Bytes between lines (line
  /// ends, Markdown marks, bullets) belong to no paragraph. cost O(log lines + pieces).
  [[nodiscard]] std::vector<Piece> pieces(ByteSpan span) const;
  /// The byte of the text where the byte `at` of a paragraph's words comes from; the space between two lines comes from
  /// the end of the first. `at` must lie in the paragraph. cost O(lines of the block).
  [[nodiscard]] std::uint32_t place(std::uint32_t block, std::uint32_t at) const;
  /// The words of `span` on one line, without page furniture, items of a list that end without a mark apart by «·»; at
  /// most `limit` bytes, cut at a space with «…».
  [[nodiscard]] std::string words(ByteSpan span, std::size_t limit) const;

 private:
  struct Line {
    ByteSpan span;            ///< In the text.
    std::uint32_t block = 0;
    std::uint32_t at = 0;     ///< Where it begins in the paragraph.
  };
  [[nodiscard]] std::vector<Line>::const_iterator first_line(ByteSpan span) const;

  std::string_view nfc_;
  const structure::Outline& outline_;
  std::vector<Line> lines_;  ///< In order of place.
};

}  // namespace diarium::view
