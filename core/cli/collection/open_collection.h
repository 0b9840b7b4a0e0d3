// cli/collection/standing: a collection that stands, before a paper comes to it or goes.
#pragma once
#include <map>
#include <string>

#include "cli/collection/become.h"
#include "cli/papers/folder.h"
#include "diarium.h"

namespace diarium::cli {

struct OpenCollection {
  OpenedPacks opened;                      ///< The one file.
  index::Pack pack;                        ///< Reads it.
  Related related = Related::no;           ///< What it tells across its papers.
  Masking masking = Masking::none;         ///< Personal numbers are masked in some paper.
  std::map<std::string, std::string> ids;  ///< Of its files, by the names that they have in it.
};

/// Opens a collection. It is read where it lies: who writes it anew puts another file in its place.
/// errors    not_found: there is no such file; bad_format, unsupported, damaged: it is none, or of another version; unsupported: it is
///           a part of a build that is not finished.
/// cost      O(papers).
[[nodiscard]] Result<OpenCollection> open_collection(const std::string& file);

}  // namespace diarium::cli
