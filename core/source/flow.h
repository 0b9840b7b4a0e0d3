// source/flow: the one form in which readers of layouts and of mark-up hand on what they read: Markdown, page by page.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/markup.h"

namespace diarium::source {

/// Writes blocks one after the other, and what they are beside them. Words are valid UTF-8; white space in them is
/// brought to single spaces, and a block without words is left out. Pages are divided by a form feed at the start of a
/// line.
class Flow {
 public:
  /// Each returns the bytes of the text where the words stand, without marks; empty where nothing was written.
  /// `level`: 1 to 6. `kind`: heading, or bold.
  ByteSpan heading(int level, std::string_view words, MarkupKind kind = MarkupKind::heading);
  /// `kind`: paragraph, or note.
  ByteSpan paragraph(std::string_view words, MarkupKind kind = MarkupKind::paragraph);
  /// What goes on with the paragraph or item that the page before ended with, after a sentence's end, too.
  ByteSpan rest(std::string_view words);
  /// A paragraph whose line ends («\n») stay: addresses, signatures, what a file breaks by hand.
  /// Two of them or more are an empty line.
  ByteSpan lines(std::string_view words, MarkupKind kind = MarkupKind::paragraph);
  /// `depth`: from 1. `label`: as the file shows it («1.», «a)», «-»); a bullet of any shape is «-».
  ByteSpan item(int depth, std::string_view label, std::string_view words);
  /// A row of a table, «| a | b |». Bars in cells become «/». Rows one after the other are one table.
  std::vector<ByteSpan> row(const std::vector<std::string>& cells);
  /// The next page begins, also within a paragraph: what was written last may go on there.
  void page_break();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] TextWithMarkup finish() &&;

 private:
  void begin(bool row);
  enum class LineEnds : std::uint8_t { spaces, stay };
  ByteSpan write(std::string_view words, bool in_cell, LineEnds ends = LineEnds::spaces);
  ByteSpan add_block(MarkupKind kind, int level, ByteSpan span, std::uint32_t label);
  std::string text_;
  MarkupBlocks blocks_;
  bool in_table_ = false;
};

}  // namespace diarium::source
