#include "relations/conflicts/conflicts_read.h"

#include <algorithm>

#include "relations/conflicts/conflicts_scan.h"

namespace diarium::relations {
namespace {

bool stands_in(const std::vector<facts::Dissent>& dissents, ByteSpan span) {
  return std::any_of(dissents.begin(), dissents.end(),
                     [&](const facts::Dissent& one) { return one.span.overlaps(span); });
}

}  // namespace

ClaimingPaper claiming_paper(const PileText& paper, const facts::Reading& r,
                             const std::vector<TimedPart>& parts) {
  ClaimingPaper out;
  out.looks = r.size() / 8;
  if (paper.facts.municipality) out.municipality = paper.facts.municipality->value;
  if (!r.swedish) return out;
  for (auto claims : {adoption_claims(r, paper.facts), tabling_claims(r, paper.facts), having_claims(r),
                      possibility_claims(r), vote_claims(r, paper.facts), own_day_claims(paper.facts)})
    for (ClaimAt& claim : claims) out.claims.push_back(std::move(claim));
  for (ClaimAt& claim : out.claims) {
    claim.part = static_cast<std::uint32_t>(part_holding(parts, claim.span.begin));
    claim.ref = parts[claim.part].ref;
    claim.dissents =
        stands_in(paper.facts.reservations, claim.span) || stands_in(paper.facts.special_statements, claim.span);
  }
  std::stable_sort(out.claims.begin(), out.claims.end(),
                   [](const ClaimAt& one, const ClaimAt& two) { return one.span < two.span; });
  return out;
}

}  // namespace diarium::relations
