// export/page/frame: what stands around every page: skip links, regions, the shell.
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "app/nodes/scene.h"
#include "base/result.h"
#include "export/site/shell.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// A page before its frame.
struct Content {
  app::Screen screen{};
  std::string path;         ///< As Page::path.
  std::string title, description;
  std::array<std::string, app::pane_count> panes;  ///< HTML, in the order of app::Pane; without a right one there is no right rail.
  std::string data;       ///< JSON-LD of the page; empty: none.
  std::string oembed;     ///< Path of what oEmbed answers of it; empty: nothing.
  bool unlisted = false;  ///< Search engines shall not list it.
  Program program = Program::runs;
};

/// The way from a page at `path` to the site's root: «d/x/index.html» → «../../».
[[nodiscard]] std::string way_to_root(std::string_view path);

/// Puts frame and shell around a page.
[[nodiscard]] Result<Page> finish(const Site& site, const Content& content);

/// A page of which it is not known where it stands: its way to the root is still root_later. `body`: HTML.
[[nodiscard]] Result<std::string> unplaced_page(const Site& site, std::string_view title, std::string body);

}  // namespace diarium::exporting
