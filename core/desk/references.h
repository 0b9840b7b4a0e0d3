// desk/references: what is on the desk as sources for a list of references: each paper once, whatever was pinned of it.
#pragma once
#include <string>

#include "desk/out.h"

namespace diarium::desk {

/// An entry «@misc» a paper, in UTF-8: title, who had the paper, its day, kind and number, address and the day it was pinned; in `annote`
/// the words that were pinned, with their place and address, and the notes. A paper that is not at hand has its pin's place as note.
/// source    Patashnik, «BibTeXing», 1988; biblatex 3.20, section 2.1.1.
[[nodiscard]] std::string as_bibtex(const Outgoing& out);
/// The same as a list of items «document»; what stands in `annote` there is `note` here.
/// source    CSL-JSON, csl-data.json of Citation Style Language 1.0.2.
[[nodiscard]] std::string as_csl(const Outgoing& out);

}  // namespace diarium::desk
