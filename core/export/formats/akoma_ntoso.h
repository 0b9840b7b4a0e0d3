// export/formats/akoma_ntoso: each paper as a document of Akoma Ntoso 3.0 (exports.md, «akn»; akoma_ntoso.subset.rng).
#pragma once
#include <vector>

#include "export/exported.h"
#include "export/exports.h"

namespace diarium::exporting {

/// «ID.xml» for each paper. errors: damaged, from a block of the pack.
/// source    OASIS «Akoma Ntoso Version 1.0», namespace …/ns/akn/3.0, part 1 (vocabulary) and part 2 (specifications).
[[nodiscard]] Result<std::vector<ExportFile>> export_akoma_ntoso(const index::Pack& pack, const ExportOptions& options);

/// The elements `preface` (where the paper has a title block) and `mainBody` of a paper: its words in reading order,
/// each hard-wrapped line joined to the next by a space; heads and feet of pages are left out.
[[nodiscard]] std::string akoma_ntoso_body(const Exported& paper);

/// The name by which `body` points to a person of the facts in `references`: «person__3» for the third.
[[nodiscard]] std::string person_reference(std::size_t index);

}  // namespace diarium::exporting
