// source/markup: what a file itself says that the stretches of its text are. One shape for all readers (Word,
// OpenDocument, web pages, the layout of a PDF): source/flow writes it beside the text, and structure asks it before it
// looks at a line's form.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace diarium::source {

enum class MarkupKind : std::uint8_t {
  paragraph,
  heading,  ///< By a style, a tag or the outline of the file; of a PDF by the look of its page, too.
  bold,     ///< A short paragraph all in bold: it looks like a heading, and nothing says that it is one.
  item,     ///< Of a list, with the label that the file shows.
  cell,     ///< Of a table; cells of one row stand one after the other.
  note,     ///< A footnote or endnote.
};

/// Of a paragraph that begins a page: it goes on with what the page before ended with.
inline constexpr std::uint8_t continuation_level = 1;

/// A paragraph, heading, item, cell or note of the file.
struct MarkupBlock {
  MarkupKind kind{};
  std::uint8_t level = 0;  ///< Of a heading, from 1; of an item its depth, from 1; of a cell its column, from 1; of a paragraph continuation_level or 0.
  bool page_head = false;  ///< It stands in the head of the first page.
  ByteSpan span;           ///< Its words, without marks of Markdown and without the label of an item.
  std::uint32_t label =
      0;  ///< First byte of an item's label, which ends before the white space in front of `span`; else that of `span`.
  bool operator==(const MarkupBlock&) const = default;
};
/// Ascending by place, apart.
using MarkupBlocks = std::vector<MarkupBlock>;

/// A text and what its file says of it.
struct TextWithMarkup {
  std::string text;
  MarkupBlocks blocks;
};

/// Appends a text with its blocks. O(bytes of `more`).
inline void append(TextWithMarkup& text, const TextWithMarkup& more) {
  const auto by = static_cast<std::uint32_t>(text.text.size());
  text.text += more.text;
  for (MarkupBlock block : more.blocks) {
    block.span = {block.span.begin + by, block.span.end + by};
    block.label += by;
    text.blocks.push_back(block);
  }
}

}  // namespace diarium::source
