// What the façade says of papers together: shared wording and other relations over the papers of a pack.
#include <map>
#include <memory>

#include "diarium.h"
#include "export/json/wording_json.h"
#include "export/places.h"
#include "relations/certainty.h"
#include "relations/encode.h"

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
    return relations::PileText{pack.card(paper).id, std::move(*text), structure::looked_through(std::move(*outline), structure::look_limit),
                               std::move(*facts)};
  };
  return pile;
}

Result<relations::Relations> relate(const index::Pack& pack, const relations::Corrections& corrections) {
  const relations::Pile pile = pile_of(pack);
  auto cases = relations::find_cases(pile, corrections);
  if (!cases) return cases.error();
  auto wording = relations::shared_wording(pile);
  if (!wording) return wording.error();
  auto timeline = relations::find_timeline(pile, *cases);
  if (!timeline) return timeline.error();
  auto gaps = relations::find_gaps(pile, *cases);
  if (!gaps) return gaps.error();
  auto conflicts = relations::find_conflicts(pile, *cases);
  if (!conflicts) return conflicts.error();
  if (const auto weighed = relations::weigh(pile, {&*cases, &*timeline, &*gaps}); !weighed) return weighed.error();
  return relations::Relations{std::move(*cases), std::move(*wording), std::move(*timeline), std::move(*gaps),
                              std::move(*conflicts)};
}

Result<std::string> with_relations(std::string bytes, const relations::Corrections& corrections) {
  const auto pack = index::Pack::open(std::move(bytes));
  if (!pack) return pack.error();
  const auto all = relate(*pack, corrections);
  if (!all) return all.error();
  return with_relations(*pack, *all);
}

Result<std::string> with_relations(const index::Pack& pack, const relations::Relations& all) {
  return pack.with_relations({relations::encode(all.cases), relations::encode(all.wording),
                              relations::encode(all.timeline), relations::encode(all.gaps, all.conflicts)});
}

Result<std::size_t> write_reuse(const index::Pack& pack, const relations::WordingOptions& options,
                                const SourceText& source, const std::function<void(std::string_view)>& write) {
  const auto wording = relations::shared_wording(pile_of(pack), options);
  if (!wording) return wording.error();
  std::map<std::uint32_t, exporting::JsonPaper> papers;
  const auto know = [&](std::uint32_t number) -> Result<bool> {
    if (papers.contains(number)) return true;
    auto paper = exporting::json_paper(pack, DocId{number}, source);
    if (!paper) return paper.error();
    papers.emplace(number, std::move(*paper));
    return true;
  };
  for (const relations::WordingPair& pair : wording->pairs)
    for (const std::uint32_t number : {pair.a.paper, pair.b.paper})
      if (const auto known = know(number); !known) return known.error();
  for (const relations::MorePairs& more : wording->more)
    if (const auto known = know(more.part.paper); !known) return known.error();
  exporting::wording_json(
      *wording, [&](std::uint32_t number) -> const exporting::JsonPaper& { return papers.at(number); }, write);
  return wording->pairs.size();
}

}  // namespace diarium
