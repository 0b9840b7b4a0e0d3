// export/formats/popolo: people, bodies, motions and votes as Popolo in JSON-LD (exports.md, «jsonld»).
#pragma once
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

/// `popolo.jsonld`, one object with its context in it. errors: damaged, from a block of the pack.
/// source    the Popolo specification (popoloproject.com): Person, Organization, Membership, Motion, Vote event, Count.
[[nodiscard]] Result<std::vector<ExportFile>> export_popolo(const index::Pack& pack, const ExportOptions& options);

}  // namespace diarium::exporting
