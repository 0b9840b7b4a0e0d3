// export/page/prose: a paper's text as HTML, and what its words mean: those of assets/terms.json, which the living page
// reads, too.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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

struct Term {
  std::string_view id;  ///< «aterremiss»: its place on the page of terms.
  struct Said {
    std::string_view term;
    std::string_view forms;  ///< «återremiss|återremisser», small; the term first.
    std::string_view means;  ///< One sentence.
  };
  std::array<Said, 2> said;  ///< By view::Language.
};
/// In the order in which a case meets them.
[[nodiscard]] std::span<const Term> terms();
/// What the words say where they are one of the terms and no more, as a heading, the head of a column or a chip does; digits before them, a
/// part after «·» and one before «: » are passed over. Empty: they are none. `words`: UTF-8.
[[nodiscard]] std::string_view explained(view::Language language, std::string_view words);

}  // namespace diarium::exporting
