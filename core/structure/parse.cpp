#include <utility>

#include "structure/blocks/draft.h"
#include "structure/blocks/section_head.h"
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

}  // namespace diarium::structure
