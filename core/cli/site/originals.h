// cli/site/originals: the files that papers were read from, as the site gives them away.
#pragma once
#include <string>

#include "cli/call/arguments.h"
#include "diarium.h"

namespace diarium::cli {

/// What «--originals» says («none», «plain», «checked», «all»), or «--no-originals»; checked where neither is given.
/// errors    unsupported: another word.
[[nodiscard]] Result<Originals> wanted_originals(const Arguments& arguments);

/// The bytes of a paper's file for publication: those of the file, or its text as UTF-8 with personal numbers masked where
/// the pack's are. Only of papers with view::has_public_copy().
/// `folder`: of the papers, as the pack was made from it.
/// errors    not_found, too_large: of reading the file; damaged: the file is another than the one that was looked through.
[[nodiscard]] Result<std::string> published_source(const std::string& folder, const index::Pack& pack, DocId paper);

}  // namespace diarium::cli
