// What the façade says of papers together: shared wording and other relations over the papers of a pack.
#include <map>
#include <memory>

#include "diarium.h"
#include "export/wording_json.h"
#include "places.h"

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

Result<std::string> reuse_json(const index::Pack& pack, const relations::WordingOptions& options,
                               const SourceText& source) {
  const auto wording = relations::shared_wording(pile_of(pack), options);
  if (!wording) return wording.error();
  std::map<std::uint32_t, exporting::JsonPaper> papers;
  const auto know = [&](std::uint32_t number) -> Result<bool> {
    if (papers.contains(number)) return true;
    auto places = Places::of(pack, DocId{number}, source);
    if (!places) return places.error();
    const std::shared_ptr<const Places> shared(std::move(*places));
    papers[number] = {pack.card(DocId{number}).id, [shared](std::uint32_t byte) { return shared->point(byte); }};
    return true;
  };
  for (const relations::WordingPair& pair : wording->pairs)
    for (const std::uint32_t number : {pair.a.paper, pair.b.paper})
      if (const auto known = know(number); !known) return known.error();
  for (const relations::MorePairs& more : wording->more)
    if (const auto known = know(more.part.paper); !known) return known.error();
  return exporting::wording_json(
      *wording, [&](std::uint32_t number) -> const exporting::JsonPaper& { return papers.at(number); });
}

}  // namespace diarium
