#include "cli/collection/corrected.h"

#include <set>

#include "cli/corrections.h"

namespace diarium::cli {
namespace {

/// Those that speak of the facts of a pack's papers.
Result<facts::Corrections> said_of(const index::Pack& pack, const facts::Corrections& corrections) {
  std::set<std::string> sums;
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const auto origin = pack.origin(paper);
    if (!origin) return origin.error();
    sums.insert(origin->sha256);
  }
  facts::Corrections said;
  for (const facts::Correction& one : corrections.list)
    if (!one.is_tie() && sums.contains(one.source)) said.list.push_back(one);
  return said;
}

}  // namespace

Result<CorrectedPacks> with_corrected_facts(const index::PackBytes& packs, const facts::Corrections& corrections) {
  CorrectedPacks out{packs, {}};
  if (corrections.list.empty()) return out;
  const auto opened = index::open_all(packs);
  if (!opened) return opened.error();
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const index::Pack& pack = (*opened)[i];
    const auto said = said_of(pack, corrections);
    if (!said) return said.error();
    if (said->list.empty()) continue;
    auto merged = merge_packs({&pack}, *said, {.relations = MergeOptions::Relations::no});
    if (!merged) return merged.error();
    tell_unmatched(merged->unmatched);
    out.packs[i] = out.made.emplace_back(std::move(merged->bytes));
  }
  return out;
}

}  // namespace diarium::cli
