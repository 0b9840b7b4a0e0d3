// export/site/site: the pages of the static site, prerendered from the scene that the living page shows.
//
// Each page is whole without JavaScript: text, facts, links. The script puts the twin in the place of `#prerender`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"
#include "base/result.h"
#include "export/page/still_pages.h"
#include "index/pack.h"
#include "relations/relations.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::exporting {

inline constexpr std::string_view pack_name = "collection.dia";

/// What programs may read beside a page: a feed, a calendar.
struct Alternate {
  std::string page;  ///< Address of the page, relative to the root.
  std::string path, title;
  std::string_view type;  ///< A literal: «application/atom+xml».
};

/// What every page is made from.
/// lifetime  borrowed: all must outlive the call.
struct Site {
  const index::Pack& pack;
  const view::Collection& counts;  ///< Of the whole pack, made once: view::collection(pack, "", {0, 0}).
  std::string_view shell;          ///< The template, export/site/shell.h.
  view::Language language = view::Language::sv;
  const relations::Relations* relations = nullptr;  ///< Of the pack; null: nothing is told across its papers.
  std::string_view pack_file = pack_name;           ///< What the page fetches: the pack, or the list of its pieces.
  std::size_t pack_size = 0;   ///< Bytes of the pack, as PageParts::pack_size.
  std::string_view colours{};  ///< Address of the stylesheet of the collection's own colours; empty: none.
  bool lists_people = false;   ///< Search engines may list pages of persons, parties, bodies and meetings.
  bool statement = false;      ///< It has a page at statement_address, and every page leads there.
  std::vector<Alternate> alternates{};  ///< Beside the feed of the newest papers, which every page names.
  bool pictures = false;       ///< It has pictures for where its addresses are shared (export/pictures/share_picture.h).
  std::string_view publisher{}, licence{};  ///< As Manifest::publisher and licence.
  bool in_catalogue = false;   ///< It has dcat.rdf (export/machines/machine_files.h).
  const StillPages* pages = nullptr;        ///< Which pages are files; null: all.
  bool originals = false;      ///< The site holds the files that its papers were read from (view::original_path()).
};

/// True where every page is a file: 404.html needs no program then, and no link leads around a page.
[[nodiscard]] inline bool is_whole(const Site& site) { return site.pages == nullptr || site.pages->whole; }

/// One file of the site.
struct Page {
  std::string path;  ///< Below the site's folder, «d/x/index.html».
  std::string html;
};

/// True, or the Error that every page would be: bad_format of the shell.
[[nodiscard]] Result<bool> check_shell(std::string_view shell);
/// The page that a service worker answers with: empty, its way to the root still «<!--diarium:root-->».
[[nodiscard]] Result<Page> skeleton_page(const Site& site);
/// The program with the site's pack, its lists whole, as page_at() asks it. `packed`: the bytes of `site.pack`.
/// errors    of the pack.
[[nodiscard]] Result<app::Application> still_program(const Site& site, std::string packed);
/// Addresses of the pages that stand once, relative to the root. `search`: only those that search engines need; they need
/// the list of people where Site::lists_people.
enum class Which : std::uint8_t { all, search, search_and_people };
[[nodiscard]] std::vector<std::string> screen_addresses(Which which);
/// The page at an address of a place, relative to the root: «», «om/», «d/x/». `program`: of still_program(); it is there
/// afterwards, and what two pages share is not worked out twice.
/// errors    bad_format of the shell; damaged, from the pack; not_found. cost O(what the page shows).
[[nodiscard]] Result<Page> page_at(const Site& site, app::Application& program, const std::string& address);

}  // namespace diarium::exporting
