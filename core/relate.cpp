// What the façade says of papers together: shared wording and other relations over the papers of a pack.
#include "diarium.h"

namespace diarium {

relations::Pile pile_of(const index::Pack& pack) {
  relations::Pile pile;
  pile.size = pack.papers();
  pile.paper = [&pack](std::uint32_t number) -> Result<relations::PileText> {
    const DocId paper{number};
    auto text = pack.text(paper);
    if (!text) return text.error();
    auto outline = pack.outline(paper);
    if (!outline) return outline.error();
    auto facts = pack.facts(paper);
    if (!facts) return facts.error();
    return relations::PileText{pack.card(paper).id, std::move(*text), std::move(*outline), std::move(*facts)};
  };
  return pile;
}

}  // namespace diarium
