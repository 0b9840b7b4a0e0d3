// What the façade makes of packs whose papers stay as they are: one collection, whatever its size.
#include "assigned.h"
#include "diarium.h"

namespace diarium {
namespace {

/// The corrections that speak of persons and cases, by the papers of several packs.
Result<Assigned> assign_across(const index::PackBytes& bytes, const index::Gathered& gathered, const facts::Corrections& corrections) {
  if (corrections.list.empty()) return Assigned{};
  const auto packs = index::open_all(bytes);
  if (!packs) return packs.error();
  std::vector<NamedPaper> papers;
  for (std::size_t i = 0; i < gathered.papers.size(); ++i)
    papers.push_back({&(*packs)[gathered.papers[i].pack], gathered.papers[i].paper, gathered.ids[i]});
  return assign(corrections, papers);
}

/// What is told across the papers of several packs.
Result<bool> relate_gathered(const index::PackBytes& bytes, const index::Gathered& gathered, const CollectOptions& options, Assigned& assigned,
                             const index::TakeRecord& take, const index::TakeRecord& take_digest) {
  const auto packs = index::open_all(bytes);
  if (!packs) return packs.error();
  std::uint32_t asked = 0;
  const auto place_of = [&](std::uint32_t number) {
    constexpr std::uint32_t rest_after = 4096;
    if (++asked % rest_after == 0 && options.making.rest) options.making.rest();
    return gathered.papers[number];
  };
  relations::Pile pile;
  pile.size = static_cast<std::uint32_t>(gathered.papers.size());
  pile.paper = [&](std::uint32_t number) {
    const index::PaperPlace place = place_of(number);
    return pile_text((*packs)[place.pack], place.paper, gathered.ids[number]);
  };
  pile.kept = [&](std::uint32_t number) {
    const index::PaperPlace place = place_of(number);
    return paper_kept((*packs)[place.pack], place.paper, gathered.ids[number]);
  };
  relations::RelateOptions relate = options.relate;
  if (!relate.room.spool) relate.room.spool = options.making.making.spool;  // There is room for what becomes large.
  if (keeps_digests(pile.size, options.keep)) relate.take_digest = take_digest;
  auto all = relations::find_relations(pile, assigned.across, relate);
  if (!all) return all.error();
  assigned.unhold(all->cases.unheld_people, all->cases.unheld_cases);
  relation_records(std::move(*all), take);
  return true;
}

/// Writes the merged pack, with the answers that it keeps.
Result<bool> write_collected(const index::PackBytes& packs, const index::Gathered& gathered, const index::MakeRelations& relations,
                             const CollectOptions& options, const std::function<bool(std::string_view)>& write) {
  if (!options.hold || gathered.papers.size() < options.keep.pack_papers)
    return index::write_merged(packs, gathered, relations, options.making, write);
  const auto held = options.hold();
  if (!held) return held.error();
  if (const auto written = index::write_merged(packs, gathered, relations, options.making, held->append); !written) return written;
  const auto pack = held->view();
  if (!pack) return pack.error();
  return write_with_answers(*pack, options.keep, options.making.spread, write, held->rest);
}

}  // namespace

Result<Collected> collect_packs(const index::PackBytes& packs, const CollectOptions& options,
                                const std::function<bool(std::string_view)>& write) {
  auto gathered = index::gather(packs, options.withdrawn);
  if (!gathered) return gathered.error();
  auto assigned = assign_across(packs, *gathered, options.corrections);
  if (!assigned) return assigned.error();
  index::MakeRelations relations;
  if (options.relations)
    relations = [&](const index::TakeRecord& take, const index::TakeRecord& take_digest) {
      return relate_gathered(packs, *gathered, options, *assigned, take, take_digest);
    };
  else assigned->unhold_across();
  if (const auto written = write_collected(packs, *gathered, relations, options, write); !written) return written.error();
  return Collected{static_cast<std::uint32_t>(gathered->papers.size()), std::move(gathered->replaced), std::move(gathered->withdrawn),
                   assigned->unmatched_of(options.corrections)};
}

}  // namespace diarium
