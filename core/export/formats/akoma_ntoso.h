// export/formats/akoma_ntoso: each paper as a document of Akoma Ntoso 3.0 (exports.md, «akn»; akoma_ntoso.subset.rng).
#pragma once
#include "export/exported.h"

namespace diarium::exporting {

/// The elements `preface` (where the paper has a title block) and `mainBody` of a paper: its words in reading order,
/// each hard-wrapped line joined to the next by a space; heads and feet of pages are left out.
[[nodiscard]] std::string akoma_ntoso_body(const Exported& paper);

/// The name by which `body` points to a person of the facts in `references`: «person__3» for the third.
[[nodiscard]] std::string person_reference(std::size_t index);

}  // namespace diarium::exporting
