// export/site/site: the pages of the static site, prerendered from the view structs that the screens also show.
//
// Each page is whole without JavaScript: text, facts, links. The script puts the twin in the place of `#prerender`.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/span.h"
#include "index/pack.h"
#include "relations/relations.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::exporting {

inline constexpr std::string_view pack_name = "collection.dia";
inline constexpr std::uint32_t rows_on_first_page = 200;  ///< More papers are listed at `d/` only.

/// What every page is made from.
/// lifetime  borrowed: all must outlive the call.
struct Site {
  const index::Pack& pack;
  const view::Collection& counts;  ///< Of the whole pack, made once: view::collection(pack, "", {0, 0}).
  std::string_view shell;          ///< The template, export/site/shell.h.
  std::string_view version;        ///< Of the program.
  std::string_view notices;        ///< Address of the terms of third-party parts; empty: the shell has none.
  view::Language language = view::Language::sv;
  const relations::Relations* relations = nullptr;  ///< Of the pack; null: nothing is told across its papers.
  std::string_view pack_file = pack_name;           ///< What the page fetches: the pack, or the list of its pieces.
  std::string_view colours{};  ///< Address of the stylesheet of the collection's own colours; empty: none.
  bool originals = false;      ///< The site holds the files that its papers were read from (view::original_path()).
};

/// One file of the site.
struct Page {
  std::string path;  ///< Below the site's folder, «d/x/index.html».
  std::string html;
};

/// True, or the Error that every page would be: bad_format of the shell.
[[nodiscard]] Result<bool> check_shell(std::string_view shell);
/// The page that a service worker answers with: empty, its way to the root still «<!--diarium:root-->».
[[nodiscard]] Result<Page> skeleton_page(const Site& site);
/// errors of all four: bad_format of the shell; damaged, from the pack. cost O(what the page shows).
[[nodiscard]] Result<Page> collection_page(const Site& site);
[[nodiscard]] Result<Page> paper_list_page(const Site& site);
[[nodiscard]] Result<Page> paper_page(const Site& site, DocId paper);
[[nodiscard]] Result<Page> about_page(const Site& site);
// Those that tell relations. Asserts that the site has them. errors: as above; not_found: a case that is not there.
[[nodiscard]] Result<Page> case_page(const Site& site, std::string_view id);
[[nodiscard]] Result<Page> relations_page(const Site& site);
[[nodiscard]] Result<Page> compare_page(const Site& site);
[[nodiscard]] Result<Page> timeline_page(const Site& site);
[[nodiscard]] Result<Page> gaps_page(const Site& site);

}  // namespace diarium::exporting
