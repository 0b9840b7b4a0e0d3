// export/shell: the page template of the shell, and what a page puts into it.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace diarium::exporting {

/// What stands in one page. Plain words but for `body`, which is HTML.
struct PageParts {
  std::string title, description, language;
  std::string root;  ///< The way to the site's root, «../../»; empty for the root itself.
  std::string body;
  std::string pack = "collection.dia";  ///< What the page fetches: the pack, or the list of its pieces.
};

/// Fills the template: <!--diarium:title-->, -root-, -lang-, -description- as escaped words, -body- as it is; -pack- where
/// the template asks for it. A template without a place for the description gets a meta element after its title.
/// errors    bad_format: a placeholder is missing, or one is unknown.
[[nodiscard]] Result<std::string> fill_shell(std::string_view shell, const PageParts& parts);

}  // namespace diarium::exporting
