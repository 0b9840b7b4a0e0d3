// ui/layout/prose_layout: where every line of a paper's text stands, from the top left of its column.
#pragma once
#include <cstdint>
#include <vector>

#include "ui/layout/layout.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::ui {

/// One paragraph of view::DocumentPage as laid out.
struct ProseBlock {
  float y = 0, height = 0;               ///< Of its lines.
  float x = 0;                           ///< Where its lines begin.
  Type type{};
  std::uint32_t first_line = 0, line_count = 0;
  float page_y = -1;                     ///< Top of the page mark above it; -1: none.
};

struct ProseLayout {
  float width = 0, height = 0;
  std::vector<ProseBlock> blocks;        ///< One for each paragraph, ascending by y.
  std::vector<TextLine> lines;           ///< Of Paragraph::text; y from the top of the prose.
  /// Where each fact (by number) is marked first: the twin's link that the keyboard reaches.
  struct Place { std::uint32_t paragraph = 0xFFFFFFFFu, begin = 0; };
  std::vector<Place> first_marks;

  std::span<const TextLine> lines_of(const ProseBlock& block) const {
    return std::span(lines).subspan(block.first_line, block.line_count);
  }
  /// Index of the first block that ends below `y`. cost O(log blocks).
  std::size_t block_at(float y) const;
};

inline constexpr float page_mark_height = 20;   ///< Of the line that tells a new page.
inline constexpr float label_width = 28;        ///< Column of bullets and numbers before a list item's words.

/// Lays out the text of a paper in a column.
/// cost      O(text): about 10 ms a megabyte natively.
[[nodiscard]] ProseLayout lay_out_prose(const view::DocumentPage& page, float width, const Faces& faces);

}  // namespace diarium::ui
