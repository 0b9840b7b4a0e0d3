// export/beside/beside_program: a page in the frame of all others, without the program: it says the same whatever the machine can do,
// in both languages, as nobody can switch there.
#pragma once
#include <string>

#include "app/application.h"
#include "app/nodes/build.h"
#include "export/site/site.h"

namespace diarium::exporting {

struct BesideProgram {
  std::string address;  ///< «tillganglighet/»
  struct Section {
    std::string title;
    app::Nodes nodes;  ///< Under it.
  };
  Section own;    ///< In the site's language; headings of level 2.
  Section again;  ///< In the other one, folded; of level 3.
  bool unlisted = false;  ///< Search engines shall not list it.
};

/// `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> page_beside(const Site& site, app::Application& program, BesideProgram page);
/// The other language.
[[nodiscard]] inline view::Language other_than(view::Language language) { return language == view::Language::sv ? view::Language::en : view::Language::sv; }

}  // namespace diarium::exporting
