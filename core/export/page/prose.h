// export/page/prose: a paper's text and facts as HTML.
#pragma once
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
/// new page, the words of facts as links.
[[nodiscard]] Prose prose(const view::DocumentPage& page, view::Language language);

/// The facts, a table for each kind under its heading, each linked to its first mark in `text`; rows bear the ids «f-<number>».
[[nodiscard]] std::string fact_table(const view::DocumentPage& page, const Prose& text, view::Language language);

/// One paragraph's words: facts as links to their rows, hits as marks. Where facts lie in each other, the words belong
/// to the inner one, and the outer ones have an empty element with their id.
/// `named`: as in Prose, one place for each fact's number; set for those whose first mark stands here.
[[nodiscard]] std::string marked_words(const view::Paragraph& paragraph, std::vector<bool>& named);

}  // namespace diarium::exporting
