// What the façade says of a paper and its cases when only the pack is there, no file.
#include "diarium.h"
#include "export/json/cases_json.h"
#include "facts/json.h"
#include "relations/relations.h"
#include "relations/certainty.h"

namespace diarium {

Result<std::string> packed_facts_json(const index::Pack& pack, DocId paper) {
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  const auto facts = pack.facts(paper);
  if (!facts) return facts.error();
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  const std::string& path = pack.card(paper).name;
  return facts::to_json(*facts, *outline, text->nfc, text::SourceMap(),
                        {std::string_view(path).substr(path.rfind('/') + 1), text->nfc, origin->sha256});
}

Result<relations::Cases> cases_of(const index::Pack& pack) {
  if (!pack.has_relations()) {
    auto found = relations::find_cases(pile_of(pack));
    if (!found) return found.error();
    if (const auto weighed = relations::weigh(pile_of(pack), {.cases = &*found}); !weighed) return weighed.error();
    return found;
  }
  const auto record = pack.relations(index::Across::cases);
  if (!record) return record.error();
  return relations::decode_cases(*record, pack.papers());
}

Result<StoredRelations> read_stored_relations(const index::Pack& pack) {
  if (!pack.has_relations()) return StoredRelations::nothing;
  const auto record = pack.relations(index::Across::wording);
  if (!record) return record.error();
  const auto wording = relations::decode_wording(*record, pack.papers());
  if (!wording) return wording.error();
  return wording->boilerplate.run == 0 ? StoredRelations::but_wording : StoredRelations::all;  // Where it is sought, a run has a length.
}

Result<std::string> packed_cases_json(const index::Pack& pack, const std::vector<CountPlaces>& count) {
  const auto cases = cases_of(pack);
  if (!cases) return cases.error();
  std::vector<exporting::JsonPaper> papers;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) papers.push_back({pack.card(DocId{i}).id, count[i]});
  return exporting::cases_json(*cases, papers);
}

}  // namespace diarium
