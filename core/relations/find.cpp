#include "relations/find.h"

#include <vector>

#include "relations/cases/summaries.h"
#include "relations/certainty.h"
#include "relations/decided/conflicts_read.h"
#include "relations/gaps/gaps_read.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {
namespace {

/// What is kept of one paper, as bytes but for what is small and asked for all the time.
struct KeptPaper {
  PaperKeys keys;
  FileParts parts;
  std::vector<KnownFact> facts;
  std::string summary, times, citing, claiming;
};

KeptPaper kept_of(PileText& paper, std::uint32_t number, const facts::Reading& r) {
  KeptPaper kept;
  PaperTimes times = times_of(paper, number, r);
  CitingPaper citing = citing_paper(paper, r, times);
  ClaimingPaper claiming = claiming_paper(paper, r, times.parts);
  kept.parts = counted(times.parts);
  kept.facts = known_facts(paper.facts);
  Summarised made = summary_of(paper, number, r);  // Takes the facts.
  kept.keys = std::move(made.keys);
  kept.summary = encode_sketch(made.summary);
  kept.times = encode_sketch(times);
  kept.citing = encode_sketch(citing);
  kept.claiming = encode_sketch(claiming);
  return kept;
}

/// What is kept of the papers of a pile, in its order.
struct Kept {
  explicit Kept(const SketchRoom& room) : summaries(room), times(room), citing(room), claiming(room) {}

  void add(KeptPaper paper) {
    summaries.add(std::move(paper.keys), paper.summary);
    times.add(paper.times);
    citing.add(paper.citing);
    claiming.add(paper.claiming);
    parts.push_back(paper.parts);
    facts.push_back(std::move(paper.facts));
  }

  Summaries summaries;
  Sketches<PaperTimes> times;
  Sketches<CitingPaper> citing;
  Sketches<ClaimingPaper> claiming;
  std::vector<FileParts> parts;
  std::vector<std::vector<KnownFact>> facts;
};

Result<Kept> read(const Pile& pile, const RelateWishes& wishes) {
  Kept kept(wishes.room);
  std::vector<KeptPaper> fresh(most_at_once);  // Papers in a row, each in a place of its own.
  const auto walked = walk(
      pile,
      [&](PileText& paper, std::uint32_t number, const facts::Reading& r) {
        fresh[number % most_at_once] = kept_of(paper, number, r);
      },
      wishes.workers, [&](std::uint32_t number) { kept.add(std::move(fresh[number % most_at_once])); });
  if (!walked) return walked.error();
  return kept;
}

/// All but shared wording.
Result<Relations> relations_among(Kept kept, const Pile& pile, const Corrections& corrections) {
  Relations all;
  auto cases = cases_among(std::move(kept.summaries), pile, corrections);
  if (!cases) return cases.error();
  all.cases = std::move(*cases);
  auto timeline = timeline_among(kept.times, all.cases);
  if (!timeline) return timeline.error();
  all.timeline = std::move(*timeline);
  auto gaps = gaps_among({kept.citing, kept.times}, all.cases);
  if (!gaps) return gaps.error();
  all.gaps = std::move(*gaps);
  auto conflicts = conflicts_among(kept.claiming, kept.parts, all.cases);
  if (!conflicts) return conflicts.error();
  all.conflicts = std::move(*conflicts);
  weigh(kept.facts, {&all.cases, &all.timeline, &all.gaps});
  return all;
}

}  // namespace

Result<Relations> find_relations(const Pile& pile, const Corrections& corrections, const RelateWishes& wishes) {
  auto kept = read(pile, wishes);
  if (!kept) return kept.error();
  auto all = relations_among(std::move(*kept), pile, corrections);
  if (!all || wishes.wording == WithWording::no) return all;
  auto wording = shared_wording(pile);
  if (!wording) return wording.error();
  all->wording = std::move(*wording);
  return all;
}

}  // namespace diarium::relations
