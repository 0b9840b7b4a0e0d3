#include "relations/find.h"

#include <vector>

#include "relations/cases/cases_summary.h"
#include "relations/certainty.h"
#include "relations/decided/conflicts_read.h"
#include "relations/gaps/gaps_read.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {
namespace {

/// What is kept of the papers of a pile, in its order.
struct Kept {
  explicit Kept(std::size_t papers) : times(papers), citing(papers), claiming(papers), facts(papers), summaries(papers) {}

  void read(PileText& paper, std::uint32_t number, const facts::Reading& r) {
    times[number] = times_of(paper, number, r);
    citing[number] = citing_paper(paper, r, times[number]);
    claiming[number] = claiming_paper(paper, r, times[number].parts);
    facts[number] = known_facts(paper.facts);
    summaries[number] = summary_of(paper, number, r);  // Takes the facts.
  }

  std::vector<PaperTimes> times;
  std::vector<CitingPaper> citing;
  std::vector<ClaimingPaper> claiming;
  std::vector<std::vector<KnownFact>> facts;
  std::vector<PaperSummary> summaries;
};

}  // namespace

Result<Relations> find_relations(const Pile& pile, const Corrections& corrections, const RelateWishes& wishes) {
  Kept kept(pile.size);
  const auto walked = walk(
      pile, [&](PileText& paper, std::uint32_t number, const facts::Reading& r) { kept.read(paper, number, r); },
      wishes.workers);
  if (!walked) return walked.error();
  auto cases = cases_among(std::move(kept.summaries), pile, corrections);
  if (!cases) return cases.error();
  Relations all;
  all.cases = std::move(*cases);
  all.timeline = timeline_among(kept.times, all.cases);
  all.gaps = gaps_among(kept.citing, kept.times, all.cases);
  all.conflicts = conflicts_among(kept.claiming, all.cases);
  weigh(kept.facts, {&all.cases, &all.timeline, &all.gaps});
  if (wishes.wording == WithWording::no) return all;
  kept = Kept(0);
  auto wording = shared_wording(pile);
  if (!wording) return wording.error();
  all.wording = std::move(*wording);
  return all;
}

}  // namespace diarium::relations
