#include "relations/find.h"

#include <utility>

#include "relations/cases/summaries.h"
#include "relations/certainty.h"
#include "relations/conflicts/conflicts_read.h"
#include "relations/gaps/gaps_read.h"
#include "relations/kept.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {
namespace {

/// What is kept of the papers of a pile, in its order.
struct Kept {
  explicit Kept(const DigestStore& room) : summaries(room), times(room), citing(room), claiming(room) {}

  void add(KeptPaper paper) {
    summaries.add(std::move(paper.keys), paper.summary, paper.text_end);
    times.add(paper.times, paper.text_end, paper.parts.parts);
    citing.add(paper.citing, paper.text_end, paper.parts.parts);
    claiming.add(paper.claiming, paper.text_end, paper.parts.parts);
    parts.push_back(paper.parts);
    facts.push_back(std::move(paper.facts));
  }

  Summaries summaries;
  Digests<PaperTimes> times;
  Digests<CitingPaper> citing;
  Digests<ClaimingPaper> claiming;
  std::vector<FileParts> parts;
  std::vector<std::vector<KnownFact>> facts;
};

/// A paper on its way: as it was kept before, and what is kept of it now.
struct OnItsWay {
  PaperKept before;
  Result<KeptPaper> kept = KeptPaper{};
};

/// Reads the papers of which nothing is kept, and takes what is kept of the others.
class Reader {
 public:
  Reader(const Pile& pile, const RelateOptions& options)
      : pile_(pile), options_(options), kept_(options.room), papers_(2 * most_at_once) {}

  Result<Kept> read() {
    Pile asked = pile_;
    if (pile_.kept) asked.paper = [this](std::uint32_t number) { return ask(number); };
    const auto walked = walk(
        asked, [this](PileText& paper, std::uint32_t number, const facts::Reading& r) { visit(paper, number, r); },
        options_.workers, [this](std::uint32_t number) { take(number); });
    if (!walked) return walked.error();
    if (trouble_) return *trouble_;
    return std::move(kept_);
  }

 private:
  /// Those that are visited and those that are asked for meanwhile are fewer than there are places.
  OnItsWay& place(std::uint32_t number) { return papers_[number % papers_.size()]; }

  /// A paper without its text, where nobody need read it.
  Result<PileText> ask(std::uint32_t number) {
    auto before = pile_.kept(number);
    if (!before) return before.error();
    PaperKept& here = place(number).before = std::move(*before);
    if (is_digest(here.digest)) return PileText{here.id, {}, {}, {}};
    here = {};
    return pile_.paper(number);
  }
  void visit(PileText& paper, std::uint32_t number, const facts::Reading& r) {
    OnItsWay& here = place(number);
    if (here.before.digest.empty()) here.kept = kept_of(paper, number, r);
    else here.kept = kept_again(here.before, number);
  }
  void take(std::uint32_t number) {
    OnItsWay& here = place(number);
    if (!here.kept) {
      if (!trouble_) trouble_ = here.kept.error();
      return;
    }
    if (options_.take_digest)
      options_.take_digest(here.before.digest.empty() ? digest_of(*here.kept) : std::move(here.before.digest));
    here.before = {};
    kept_.add(std::move(*here.kept));
  }

  const Pile& pile_;
  const RelateOptions& options_;
  Kept kept_;
  std::vector<OnItsWay> papers_;
  std::optional<Error> trouble_;
};

/// What the cases tell of time, of things cited and of claims in them.
Result<bool> add_timeline_gaps_conflicts(Kept& kept, const Cases& cases, const GapOptions& asked, Relations& all) {
  auto timeline = timeline_among(kept.times, cases);
  if (!timeline) return timeline.error();
  all.timeline = std::move(*timeline);
  auto gaps = gaps_among({kept.citing, kept.times}, cases, asked);
  if (!gaps) return gaps.error();
  all.gaps = std::move(*gaps);
  auto conflicts = conflicts_among(kept.claiming, kept.parts, cases);
  if (!conflicts) return conflicts.error();
  all.conflicts = std::move(*conflicts);
  return true;
}

/// All but shared wording.
Result<Relations> relations_among(Kept kept, const Pile& pile, const Corrections& corrections,
                                 const RelateOptions& options) {
  Relations all;
  Result<bool> added = true;
  auto cases = cases_among(std::move(kept.summaries), pile, corrections,
                           {options.workers, [&](const Cases& made) {
                              added = add_timeline_gaps_conflicts(kept, made, {.unread = options.unread}, all);
                            }});
  if (!cases) return cases.error();
  if (!added) return added.error();
  all.cases = std::move(*cases);
  weigh(kept.facts, {&all.cases, &all.timeline, &all.gaps});
  return all;
}

}  // namespace

Result<Relations> find_relations(const Pile& pile, const Corrections& corrections, const RelateOptions& options) {
  auto kept = Reader(pile, options).read();
  if (!kept) return kept.error();
  auto all = relations_among(std::move(*kept), pile, corrections, options);
  if (!all || options.wording == WithWording::no) return all;
  auto wording = shared_wording(pile);
  if (!wording) return wording.error();
  all->wording = std::move(*wording);
  return all;
}

}  // namespace diarium::relations
