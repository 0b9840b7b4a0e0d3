// export/beside/statement_page: «tillganglighet/», what the publisher says of the site's accessibility, in both languages.
#pragma once
#include "export/site/site.h"
#include "export/site/statement.h"

namespace diarium::exporting {

struct Stated {
  const Statement& statement;
  bool public_body = false;  ///< The law holds for who publishes the site.
};

/// A page in the frame of all others, without the program: it says the same whatever the machine can do. What the statement
/// lacks is left out. `program`: as of page_at().
/// errors    as page_at().
[[nodiscard]] Result<Page> statement_page(const Site& site, app::Application& program, const Stated& stated);

}  // namespace diarium::exporting
