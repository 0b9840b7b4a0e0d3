#include "view/facts/corrected.h"

#include <algorithm>

namespace diarium::view {

Result<facts::Facts> corrected_facts(const index::Pack& pack, DocId paper, std::string_view nfc,
                                     const facts::Corrections* said) {
  auto facts = pack.facts(paper);
  if (!facts || !said || said->list.empty()) return facts;
  const auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  const std::string& id = pack.card(paper).id;
  std::vector<const facts::Correction*> of_paper;
  for (const facts::Correction& one : said->list) {
    if (one.paper != id || (!one.source.empty() && !origin->sha256.empty() && one.source != origin->sha256)) continue;
    const auto is_it = [&](const facts::UserMark& mark) { return mark.correction == one.id; };
    if (std::ranges::none_of(facts->user, is_it)) of_paper.push_back(&one);
  }
  facts::Facts changed = std::move(*facts);
  (void)facts::apply_corrections(of_paper, nfc, changed);
  return changed;
}

}  // namespace diarium::view
