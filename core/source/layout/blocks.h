// source/layout/blocks: which lines make one paragraph, heading or list item?
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "source/layout/areas.h"

namespace diarium::source::layout {

/// Bytes of a block's text, and the line of the page that they were read from.
struct Part {
  ByteSpan span;
  std::uint32_t page = 0;
  Box shown;
  std::vector<DoubtfulPart> doubts;  ///< Ascending, by bytes from where the part's line begins (`line`).
  std::uint32_t line = 0;            ///< Where the line begins in the text; `span` may begin before, with a heading's number.
};
enum class BlockKind : std::uint8_t { paragraph, heading, item, row, note, lines };
struct Block {
  BlockKind kind{};
  int level = 0;              ///< Of a heading, from 1; depth of an item, from 1.
  std::string label;          ///< Of an item.
  std::string text;           ///< Single spaces; of `lines`, single line ends too; empty for a row.
  std::vector<Part> parts;    ///< Of `text`.
  std::vector<Block> cells;   ///< Of a row.
  std::int32_t size = 0, top = 0, bottom = 0;
  bool bold = false;
  bool full = false;          ///< Its last line ends at the edge of its column, as that of a justified paragraph that goes on does.
  bool justified = false;     ///< All of its lines, three or more, end there: it goes on elsewhere, or ended there by chance.
  bool rest = false;          ///< It goes on with what the page before ended with.
  std::uint32_t lines = 0;
  Tag tag{};
};

/// What most of a file's text looks like.
struct Style {
  std::int32_t size = 110;     ///< Of its letters.
  std::int32_t pitch = 135;    ///< From line to line, per cent of the size.
  bool bold = false;           ///< Most of it.
};

/// Of all pages' areas, in order. O(lines).
[[nodiscard]] Style style_of(const std::vector<std::vector<Area>>& pages);

/// The blocks of an area. O(lines).
[[nodiscard]] std::vector<Block> blocks_of(Area area, const Style& style);

/// Joins two paragraphs that a column divided, where the second goes on in small letters, or with a sentence of its own where all lines of the first reach the edge. Moves `next` into `last` and answers
/// true, or changes nothing.
[[nodiscard]] bool join_over_column(Block& last, Block& next);
/// Does `next`, which begins a page, go on with `last`, which ended one, though that ended in a sentence? So it does where all lines of
/// `last` reach the edge and it stands as low as text does in this file (`lowest`).
[[nodiscard]] bool is_rest(const Block& last, const Block& next, std::int32_t lowest);
/// Where a page divided a word with a hyphen, brings its second half to the first. O(bytes).
void join_word_over_page(Block& last, Block& next);

/// Tells headings from paragraphs by size, weight and the file's own tags, and gives them levels 1 to 3; small print at
/// the foot of a page becomes notes. `pages`: the blocks of each page. O(blocks).
void mark_headings(std::vector<std::vector<Block>>& pages, const std::vector<std::int32_t>& heights, const Style& style);

}  // namespace diarium::source::layout
