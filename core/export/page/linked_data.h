// export/page/linked_data: a page's facts for programs, as JSON-LD in the words of schema.org. Only what was read.
#pragma once
#include <string>

#include "export/site/site.h"
#include "relations/cases/cases.h"

namespace diarium::exporting {

/// One paper: name, kind, date, municipality, case number, and the file that it was read from with its sha256.
/// JSON on one line, safe between script tags: every «<» is \u003c.
/// errors    damaged, from the pack.
[[nodiscard]] Result<std::string> paper_data(const Site& site, DocId paper);

/// The collection, for the first page.
[[nodiscard]] std::string collection_data(const Site& site);

/// A case and its papers.
[[nodiscard]] std::string case_data(const Site& site, const relations::Case& one);

}  // namespace diarium::exporting
