// cli/originals: the files that papers were read from, as the site gives them away.
#pragma once
#include <string>

#include "diarium.h"

namespace diarium::cli {

/// The bytes of a paper's file for publication: those of the file, or its text as UTF-8 with personal numbers masked where
/// the pack's are. Only of papers with view::has_public_copy().
/// `folder`: of the papers, as the pack was made from it.
/// errors    not_found, too_large: of reading the file.
[[nodiscard]] Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper);

}  // namespace diarium::cli
