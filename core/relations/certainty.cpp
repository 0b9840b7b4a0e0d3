#include "relations/certainty.h"

#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "facts/kinds/fact_words.h"

namespace diarium::relations {
namespace {

using Kinds = std::span<const std::string_view>;

/// The facts of each paper of a pile by place.
class Ground {
 public:
  explicit Ground(const std::vector<std::vector<KnownFact>>& papers) : papers_(papers) {}

  /// A fact of one of the kinds that is certain touches the words.
  [[nodiscard]] facts::Certainty at(PartRef ref, ByteSpan span, Kinds kinds) const {
    if (ref.paper >= papers_.size()) return facts::Certainty::uncertain;
    const std::vector<KnownFact>& all = papers_[ref.paper];
    auto one = std::ranges::lower_bound(all, span.end, {}, [](const KnownFact& fact) { return fact.span.begin; });
    while (one != all.begin()) {
      --one;
      const bool asked = std::ranges::find(kinds, facts::fact_kinds[one->kind]) != kinds.end();
      if (asked && one->span.overlaps(span)) return facts::Certainty::certain;
    }
    return facts::Certainty::uncertain;
  }

 private:
  const std::vector<std::vector<KnownFact>>& papers_;
};

constexpr std::array<std::string_view, 1> of_asked = {"proposal"};
constexpr std::array<std::string_view, 3> of_decided = {"proposal", "decision", "recommended_decision"};
constexpr std::array<std::string_view, 3> of_objected = {"reservation", "special_statement", "proposal"};
constexpr std::array<std::string_view, 1> of_votes = {"vote"}, of_grounds = {"ground"}, of_people = {"person"};
constexpr std::array<std::string_view, 2> of_days = {"date", "document_date"};
constexpr std::array<std::string_view, 4> of_cited = {"citation", "referral", "case_number", "date"};

void weigh_case(const Ground& ground, Case& one) {
  for (FateRow& row : one.fate) {
    row.certainty = ground.at(row.text.ref, row.text.span, of_asked);
    for (Verdict& verdict : row.verdicts)
      verdict.certainty = ground.at(verdict.passage.ref, verdict.passage.span, of_decided);
  }
  for (DissentRow& row : one.dissent) row.certainty = ground.at(row.passage.ref, row.passage.span, of_objected);
  for (Act& act : one.acts)  // Of the others what tells them is weighed where they are found.
    if (!opens_case(act.kind) && !is_vote(act.kind))
      act.certainty = ground.at(act.passage.ref, act.passage.span, of_objected);
  for (VoteRow& row : one.votes) row.certainty = ground.at(row.passage.ref, row.passage.span, of_votes);
  for (GroundRow& row : one.grounds) row.certainty = ground.at(row.passage.ref, row.passage.span, of_grounds);
}

void weigh_timeline(const Ground& ground, Timeline& timeline) {
  for (Event& one : timeline.events)
    one.certainty = one.read ? ground.at(one.ref, one.span, of_days) : facts::Certainty::uncertain;
  for (Clock& one : timeline.clocks) {
    const bool dated = one.tabled_read && std::ranges::any_of(one.evidence, [&](const TimeEvidence& evidence) {
                         return ground.at(evidence.ref, evidence.span, of_days) == facts::Certainty::certain;
                       });
    one.certainty = dated ? facts::Certainty::certain : facts::Certainty::uncertain;
  }
}

void weigh_gaps(const Ground& ground, Gaps& gaps) {
  for (Gap& one : gaps.gaps) {
    const auto is_certain = [&](const GapCitation& citation) {
      return ground.at(citation.ref, citation.span, of_cited) == facts::Certainty::certain;
    };
    one.certainty =
        std::ranges::any_of(one.cited, is_certain) ? facts::Certainty::certain : facts::Certainty::uncertain;
  }
}

}  // namespace

std::vector<KnownFact> known_facts(const facts::Facts& facts) {
  std::vector<KnownFact> all;
  const auto add_one = [&](const facts::KindOfFact& kind, ByteSpan span, const facts::Confidence& confidence) {
    const auto at = std::ranges::find(facts::fact_kinds, std::string_view(kind.fact));
    if (confidence.certain() && at != facts::fact_kinds.end())
      all.push_back({span, static_cast<std::uint8_t>(at - facts::fact_kinds.begin())});
  };
  const auto add = [&]<class Some>(const facts::KindOfFact& kind, const Some& some) {
    if constexpr (!facts::can_be_corrected<Some>) return;
    else if constexpr (facts::is_list<Some>)
      for (const auto& one : some) add_one(kind, facts::span_of(one), one.confidence);
    else if (some) add_one(kind, some->span, some->confidence);
  };
  facts::each_value(facts, add);
  facts::each_list(facts, add);
  sort_briefly(all, {}, [](const KnownFact& one) { return one.span.begin; });
  all.shrink_to_fit();
  return all;
}

void weigh(const std::vector<std::vector<KnownFact>>& papers, const Weighed& what) {
  const Ground ground(papers);
  if (what.cases) {
    for (Case& one : what.cases->cases) weigh_case(ground, one);
    for (Person& one : what.cases->people)
      for (PersonAt& at : one.papers)
        at.certainty = is_contradicted(one, at.ref, at.party) ? facts::Certainty::uncertain
                                                              : ground.at(at.ref, at.span, of_people);
    for (Case& one : what.cases->cases)
      for (Act& act : one.acts)
        if (act.person && is_contradicted(what.cases->people[*act.person], act.passage.ref, act.who.party))
          act.certainty = facts::Certainty::uncertain;
  }
  if (what.timeline) weigh_timeline(ground, *what.timeline);
  if (what.gaps) weigh_gaps(ground, *what.gaps);
}

Result<bool> weigh(const Pile& pile, const Weighed& what) {
  std::vector<std::vector<KnownFact>> papers;
  for (std::uint32_t number = 0; number < pile.size; ++number) {
    const auto paper = pile.paper(number);
    if (!paper) return paper.error();
    papers.push_back(known_facts(paper->facts));
  }
  weigh(papers, what);
  return true;
}

}  // namespace diarium::relations
