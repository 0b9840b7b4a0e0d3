// What the façade says of papers together: shared wording and other relations over the papers of a pack.
#include <map>
#include <utility>

#include "diarium.h"
#include "export/json/across_json.h"
#include "export/places.h"
#include "relations/kept.h"
#include "relations/relations.h"

namespace diarium {

Result<relations::PileText> pile_text(const index::Pack& pack, DocId paper, std::string id) {
  auto text = pack.text(paper);
  if (!text) return text.error();
  auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  auto facts = pack.facts(paper);
  if (!facts) return facts.error();
  return relations::PileText{std::move(id), std::move(*text), structure::looked_through(std::move(*outline), structure::look_limit),
                             std::move(*facts), pack.card(paper).name};
}

std::string digest_of(const index::Paper& paper) {
  return relations::digest_of({paper.id, paper.text, structure::looked_through(paper.outline, structure::look_limit),
                               paper.facts, paper.name});
}

Result<relations::PaperKept> paper_kept(const index::Pack& pack, DocId paper, std::string id) {
  auto digest = pack.digest(paper);
  if (!digest) return digest.error();
  relations::PaperKept kept{std::move(id), std::move(*digest), {}};
  if (kept.digest.empty()) return kept;
  auto facts = pack.facts_record(paper);
  if (!facts) return facts.error();
  kept.facts = std::move(*facts);
  return kept;
}

bool keeps_digests(std::uint32_t papers, const query::KeepOptions& options) { return papers >= options.digest_papers; }

relations::Pile pile_of(const index::Pack& pack) {
  return {pack.papers(), [&pack](std::uint32_t number) { return pile_text(pack, DocId{number}, pack.card(DocId{number}).id); },
          [&pack](std::uint32_t number) { return paper_kept(pack, DocId{number}, pack.card(DocId{number}).id); }};
}

Result<relations::Relations> relate(const index::Pack& pack, const relations::Corrections& corrections,
                                    const relations::RelateOptions& options) {
  return relations::find_relations(pile_of(pack), corrections, options);
}

Result<std::string> with_relations(std::string bytes, const relations::Corrections& corrections,
                                   const relations::RelateOptions& options) {
  const auto pack = index::Pack::open(std::move(bytes));
  if (!pack) return pack.error();
  auto related = related_anew(*pack, corrections, options);
  if (!related) return related.error();
  return std::move(related->bytes);
}

Result<RelatedPack> related_anew(const index::Pack& pack, const relations::Corrections& corrections, relations::RelateOptions options) {
  std::vector<std::string> digests;
  if (keeps_digests(pack.papers(), {})) options.take_digest = [&digests](std::string digest) { digests.push_back(std::move(digest)); };
  auto all = relate(pack, corrections, options);
  if (!all) return all.error();
  RelatedPack made{{}, std::move(all->cases.unheld_people), std::move(all->cases.unheld_cases)};
  std::array<std::string, index::across_count> records;
  std::size_t next = 0;
  relation_records(std::move(*all), [&](std::string record) { records[next++] = std::move(record); });
  auto bytes = pack.with_relations(records, digests);
  if (!bytes) return bytes.error();
  made.bytes = std::move(*bytes);
  return made;
}

void relation_records(relations::Relations all, const index::TakeRecord& take) {
  take(relations::encode(std::exchange(all.cases, {})));
  take(relations::encode(std::exchange(all.wording, {})));
  take(relations::encode(std::exchange(all.timeline, {})));
  take(relations::encode(std::exchange(all.gaps, {}), std::exchange(all.conflicts, {})));
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
