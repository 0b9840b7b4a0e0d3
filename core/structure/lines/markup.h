// structure/lines/markup: what may be believed of that which a file says of its own text?
#pragma once
#include "base/doubts.h"
#include "source/markup.h"
#include "structure/lines/lines.h"
#include "text/text.h"

namespace diarium::structure {

/// What was said of the source, said of the text that was made of it: brought to NFC, cut out of whole minutes,
/// repaired. Blocks whose words are not in the text are left out. O(blocks log steps).
[[nodiscard]] source::MarkupBlocks map_markup(const text::Text& text, const source::MarkupBlocks& of_source);

/// The same of words that the reader of a picture doubted.
[[nodiscard]] Doubts doubts_in(const text::Text& text, const Doubts& of_source);

/// Headings of a level that has more prose than headings are paragraphs: somebody used the style for its looks. The
/// head of a page has none. O(bytes of headings).
[[nodiscard]] source::MarkupBlocks believable(std::string_view text, source::MarkupBlocks markup);

/// Sets Line::markup_number and Line::set_apart, and takes marks of Markdown from in front of words that the file calls
/// a heading or a paragraph. O(lines + blocks).
void assign_markup(std::string_view text, const source::MarkupBlocks& markup, std::vector<Line>& lines);

}  // namespace diarium::structure
