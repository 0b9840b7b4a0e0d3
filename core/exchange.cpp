// What the façade takes back: a pile that becomes a pack.
#include "diarium.h"
#include "export/pile/pile.h"

namespace diarium {

Result<Imported> import_pile(std::string_view json) {
  auto pile = exporting::read_pile(json);
  if (!pile) return pile.error();
  Imported imported{"", static_cast<std::uint32_t>(pile->papers.size()), std::move(pile->corrections)};
  index::Builder builder;
  builder.describe(std::move(pile->about));
  for (index::Paper& paper : pile->papers) builder.add(std::move(paper));
  imported.pack = std::move(builder).freeze();
  auto corrections = facts::read_corrections_list(imported.corrections);
  imported.understood = static_cast<bool>(corrections);
  if (!corrections || corrections->list.empty()) {
    if (!pile->related) return imported;
    auto related = with_relations(std::move(imported.pack));
    if (!related) return related.error();
    imported.pack = std::move(*related);
    return imported;
  }
  const auto pack = index::Pack::open(std::move(imported.pack));
  if (!pack) return pack.error();
  using Relations = MergeOptions::Relations;
  auto merged = merge_packs({&*pack}, *corrections, {.relations = pile->related ? Relations::yes : Relations::no});
  if (!merged) return merged.error();
  imported.pack = std::move(merged->bytes);
  imported.applied = merged->applied;
  imported.unmatched = std::move(merged->unmatched);
  return imported;
}

}  // namespace diarium
