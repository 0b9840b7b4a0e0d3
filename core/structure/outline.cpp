#include "structure/outline.h"

#include <algorithm>
#include <utility>

#include "structure/blocks/draft.h"
#include "structure/lines/markup.h"
#include "structure/pages/pages.h"

namespace diarium::structure {

Outline parse(std::string_view text, source::Format format, const source::MarkupBlocks& markup) {
  std::vector<Line> lines = split_lines(text);
  const source::MarkupBlocks believed = believable(text, markup);
  assign_markup(text, believed, lines);
  Outline outline;
  outline.pages = find_pages(text, lines);
  lines = split_margins(text, std::move(lines));
  const Layout layout = measure(text, lines);
  Drafts drafts = divide(text, gather(text, lines, layout, format, believed), layout);
  mark_signatures(text, drafts);
  join_section_titles(text, drafts);
  mark_headings(text, drafts);
  mark_roles(text, drafts);
  outline.blocks.reserve(drafts.size());
  for (Draft& draft : drafts) {
    if (!draft.rule) outline.blocks.push_back(std::move(draft.block));
  }
  outline.clauses = find_clauses(text, outline.blocks);
  return outline;
}

std::string flowed(std::string_view text, const Block& block) {
  std::string words;
  for (const ByteSpan& line : block.lines) {
    if (!words.empty()) words.push_back(' ');
    words += slice(text, line);
  }
  return words;
}

LineNumbers::LineNumbers(std::string_view text) {
  starts_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t LineNumbers::of(std::uint32_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return static_cast<std::uint32_t>(after - starts_.begin());
}

Outline looked_through(Outline outline, std::uint32_t to) {
  const auto behind = std::ranges::find_if(outline.blocks, [to](const Block& block) { return block.span.end > to; });
  const auto count = static_cast<std::uint32_t>(behind - outline.blocks.begin());
  outline.blocks.erase(behind, outline.blocks.end());
  std::erase_if(outline.clauses,
                [&](const AttClause& clause) { return clause.block >= count || clause.span.end > to; });
  return outline;
}

}  // namespace diarium::structure
