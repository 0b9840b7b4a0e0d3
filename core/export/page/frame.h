// export/page/frame: what stands around every page: skip links, top, rails, foot.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// The screens of the page; `papers` is the list at «d/», which the program shows as the collection.
enum class Screen { collection, papers, reader, about, of_case, compare, relations, timeline, gaps };

/// A page before its frame. `left`, `main`, `right` are HTML; without `right` there is no right rail.
struct Content {
  Screen screen{};
  std::string path;         ///< As Page::path.
  std::string title, description;
  std::string left, main, right;
  std::string data;       ///< JSON-LD of the page; empty: none.
  std::string oembed;     ///< Path of what oEmbed answers of it; empty: nothing.
  bool unlisted = false;  ///< Search engines shall not list it.
};

/// The way from a page at `path` to the site's root: «d/x/index.html» → «../../».
[[nodiscard]] std::string way_to_root(std::string_view path);

/// Puts frame and shell around a page.
[[nodiscard]] Result<Page> finish(const Site& site, const Content& content);

/// The list of pages for the left rail.
[[nodiscard]] std::string navigation(const Site& site, Screen current, std::string_view root);

}  // namespace diarium::exporting
