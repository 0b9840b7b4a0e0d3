// view/actors/party_panel: «parti/S/»: what a party's members did in the cases of the collection, and with whom.
#pragma once
#include <string>

#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace diarium::view {

struct PartyAsked {
  const std::string& letters;  ///< As its address has them.
  const std::string& town;     ///< Path of the town that is meant; empty: all.
  const std::string& with;     ///< Path of the party whose shared acts are listed; empty: none.
};
/// errors: not_found where nobody acts under the letters. cost: the texts of the papers linked.
[[nodiscard]] Result<Panel> party_panel(const index::Pack& pack, const relations::Relations& relations,
                                        const PartyAsked& asked, Telling telling);

}  // namespace diarium::view
