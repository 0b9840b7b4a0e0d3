// export/page/prose: a paper's text as HTML.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "view/views.h"
#include "view/words.h"

namespace diarium::exporting {

struct Prose {
  std::string html;
  std::vector<bool> named;  ///< By number of the fact: true if it has a mark with the id «w-<number>».
};

/// The whole text as the twin has it: headings from h2 on without gaps, lists, paragraphs with ids «p-1», a rule at each
/// new page, the words of facts as links. `levels`: of the headings, as app::heading_levels() tells them.
[[nodiscard]] Prose prose(const view::DocumentPage& page, const std::vector<std::uint8_t>& levels, view::Language language);

/// One paragraph's words: facts as links to their rows, hits as marks. Where facts lie in each other, the words belong
/// to the inner one, and the outer ones have an empty element with their id.
/// `named`: as in Prose, one place for each fact's number; set for those whose first mark stands here.
[[nodiscard]] std::string marked_words(const view::Paragraph& paragraph, std::vector<bool>& named);

}  // namespace diarium::exporting
