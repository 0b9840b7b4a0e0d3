// What is told of time, gaps and conflicts in real papers, where the machine has them, and in the bundled retellings:
// each statement stands on words, and counts that no rewording changes.
#include "core/relations/made_up_pile.h"
#include "relations/conflicts/conflicts.h"
#include "relations/gaps/gaps.h"
#include "relations/time/timeline.h"

using namespace diarium;
using test::MadeUp;

namespace {

struct Told {
  relations::Timeline timeline;
  relations::Gaps gaps;
  relations::Conflicts conflicts;
};

/// Everything stands on words of the paper it names.
Told told_of(const std::vector<MadeUp>& papers) {
  const test::MadeUpPile made = test::pile_of(papers);
  const auto cases = test::there(relations::find_cases(made.pile));
  auto timeline = test::there(relations::find_timeline(made.pile, *cases));
  auto gaps = test::there(relations::find_gaps(made.pile, *cases));
  auto conflicts = test::there(relations::find_conflicts(made.pile, *cases));
  std::vector<std::uint32_t> sizes;
  for (const MadeUp& paper : papers)
    sizes.push_back(static_cast<std::uint32_t>(test::read_facts(paper.text, paper.id).text.nfc.size()));
  const auto stands = [&](relations::PartRef ref, ByteSpan span) {
    REQUIRE(ref.paper < sizes.size());
    CHECK(span.begin < span.end);
    CHECK(span.end <= sizes[ref.paper]);
  };
  for (const auto& event : timeline->events) {
    CHECK(event.when.known());
    CHECK_FALSE(event.when.contradicts());
    CHECK(event.read == event.rule.empty());
    REQUIRE_FALSE(event.evidence.empty());
    for (const auto& words : event.evidence) stands(words.ref, words.span);
    if (event.read) stands(event.ref, event.span);
  }
  for (const auto& gap : gaps->gaps) {
    CHECK_FALSE(gap.norm.empty());
    CHECK(gap.letter.body.find(gap.municipality) != std::string::npos);
    REQUIRE_FALSE(gap.cited.empty());
    for (const auto& cited : gap.cited) stands(cited.ref, cited.span);
  }
  for (const auto& conflict : conflicts->conflicts) {
    REQUIRE(conflict.claims.size() >= 2);
    for (const auto& claim : conflict.claims) stands(claim.ref, claim.span);
  }
  return {std::move(*timeline), std::move(*gaps), std::move(*conflicts)};
}

std::ptrdiff_t gaps_of(const Told& told, relations::GapKind kind) {
  return std::count_if(told.gaps.gaps.begin(), told.gaps.gaps.end(),
                       [&](const relations::Gap& gap) { return gap.kind == kind; });
}
std::ptrdiff_t conflicts_of(const Told& told, relations::ConflictKind kind) {
  return std::count_if(told.conflicts.conflicts.begin(), told.conflicts.conflicts.end(),
                       [&](const relations::Conflict& one) { return one.kind == kind; });
}

/// What holds of the five papers and of their retellings.
void check(const Told& told) {
  CHECK(
      told.timeline.undated.empty());  // Two motions, a third in a compound file and a § bear no date; all are bounded.
  const auto bounded =
      std::count_if(told.timeline.events.begin(), told.timeline.events.end(), [](const relations::Event& one) {
        return !one.read && (one.what == "document_date" || one.what == "sammanträde");
      });
  CHECK(bounded == 4);
  REQUIRE(told.timeline.clocks.size() == 3);
  const auto with_status = [&](relations::ClockStatus status) {
    return std::count_if(told.timeline.clocks.begin(), told.timeline.clocks.end(),
                         [&](const relations::Clock& clock) { return clock.status == status; });
  };
  CHECK(with_status(relations::ClockStatus::answered) == 2);
  CHECK(with_status(relations::ClockStatus::open) == 1);
  CHECK(gaps_of(told, relations::GapKind::final_decision) == 3);
  CHECK(gaps_of(told, relations::GapKind::minutes) == 1);
  CHECK(gaps_of(told, relations::GapKind::motion) == 1);
  CHECK(gaps_of(told, relations::GapKind::enclosure) == 1);
  CHECK(conflicts_of(told, relations::ConflictKind::possible) == 1);
}

}  // namespace

TEST_CASE("the bundled papers are bounded, clocked, and lack what they cite") {
  check(told_of(test::bundled_papers()));
}

TEST_CASE("the real papers too, and they tell of two bodies that adopted one strategy") {
  const auto papers = test::five_papers();
  if (papers.size() != 5) return test::skip("the five papers are not here");
  const Told told = told_of(papers);
  check(told);
  CHECK(conflicts_of(told, relations::ConflictKind::adopted_by) == 1);
  CHECK(conflicts_of(told, relations::ConflictKind::has) == 1);
}
