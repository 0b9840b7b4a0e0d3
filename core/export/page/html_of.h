// export/page/html_of: the scene's third reader: its nodes as HTML, for a page without JavaScript.
//
// The same elements, classes and attributes as web/src/twin.ts makes. What needs the program is left out:
//  - buttons and boxes to tick; a group of boxes; the key that leads to the field; glyphs of the icon font; and what holds
//    nothing else;
//  - the field for words asks the site's first page for «?q=», as forms do;
//  - a line of time is a list of what and when: places on a line would be styles, which the page's policy keeps out;
//  - what a button folds (Role::details) is details with a summary;
//  - of a list of the whole of a large collection the rows behind the first, which are counted (Standing::rows);
//  - where the reader is in a text is not known: of what is current, only the page in the list of pages says so.
// A place in the paper that the page shows is a fragment: «d/x/?p=2» is «#p-2», «?f=3» is «#w-3», the fact's first words.
#pragma once
#include <string>
#include <string_view>

#include "app/nodes/build.h"
#include "export/page/prose.h"
#include "export/page/still_pages.h"

namespace diarium::exporting {

/// What a page knows that its nodes do not.
/// lifetime  borrowed: all must outlive the call.
struct PageContext {
  std::string_view root;         ///< The way to the site's root, «../../».
  std::string_view address;      ///< The page's own, «d/x/».
  const Prose* prose = nullptr;  ///< Stands at Role::prose; null: the page has none.
  view::Language language{};     ///< Of the page's own words: terms among them are explained.
  const StillPages* pages = nullptr;  ///< Which pages links may lead to; null: all.
  std::size_t rows = 0;          ///< Of a list or table, before the rest is counted only; 0: all.
};

/// returns   the nodes of a pane as HTML, each with Node::anchor as its id. cost O(nodes × their depth).
[[nodiscard]] std::string html_of(const app::Nodes& nodes, const PageContext& page);

}  // namespace diarium::exporting
