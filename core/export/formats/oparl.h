// export/formats/oparl: the collection as objects of OParl 1.1 (exports.md, «oparl»).
#pragma once
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

/// `system.json`, `bodies.json` and, for each municipality, a folder with its body and its lists. An object's id is its
/// list's address with the object's name after «#»; addresses are relative to the folder of system.json, or below
/// «oparl/» at the address of the collection where it has one. What no paper states is left out.
/// errors    damaged, from a block of the pack.
/// source    OParl-Spezifikation 1.1, chapter 3 (schema), chapter 2.5 (lists), 2.8 (own properties).
[[nodiscard]] Result<std::vector<ExportFile>> export_oparl(const index::Pack& pack, const ExportOptions& options);

}  // namespace diarium::exporting
