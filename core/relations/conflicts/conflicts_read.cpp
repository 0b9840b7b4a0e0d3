#include "relations/conflicts/conflicts_read.h"

#include <algorithm>

#include "base/sorting.h"
#include "facts/rules/rules.h"
#include "language/key.h"

namespace diarium::relations {
namespace {

/// What a list of assets/rules/conflicts.rules says that begins at a token.
facts::Found claim_at(const Reading& r, std::string_view list, std::uint32_t at) {
  return facts::find_at(facts::conflict_rules(), r, at, facts::NothingAsked(), list);
}

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
                      possibility_claims(r), vote_claims(r, paper.facts), own_day_claims(paper.facts),
                      sitting_claims(r, paper.facts, parts)})
    for (ClaimAt& claim : claims) out.claims.push_back(std::move(claim));
  for (ClaimAt& claim : out.claims) {
    claim.part = static_cast<std::uint32_t>(part_holding(parts, claim.span.begin));
    claim.ref = parts[claim.part].ref;
    claim.dissents =
        stands_in(paper.facts.reservations, claim.span) || stands_in(paper.facts.special_statements, claim.span);
  }
  sort_briefly(out.claims, [](const ClaimAt& one, const ClaimAt& two) { return one.span < two.span; });
  return out;
}

std::vector<ClaimAt> tabling_claims(const Reading& r, const facts::Facts& facts) {
  std::vector<ClaimAt> found;
  for (const facts::Date& date : facts.dates) {
    if (date.what != "motion_inlämnad" || date.status != facts::Status::read || date.iso.size() != 10) continue;
    const std::uint32_t at = r.token_at(date.span.begin);
    if (at >= r.size() || r.tokens[at].begin != date.span.begin || found.size() >= most_claims) continue;
    // The verb by which a motion comes to the council: each names another day.
    const facts::Found tabled = claim_at(r, "tabled", at);
    if (tabled.rule == nullptr || tabled.says("-")) continue;
    const std::string verb(tabled.rule->value);
    ClaimAt claim{.kind = ConflictKind::date, .about = {"tabled:" + verb}, .of_case = true};
    claim.proposition = "dagen då motionen blev " + verb;
    claim.claim = claim.side = date.iso;
    claim.span = r.span(r.sentence(at));
    found.push_back(std::move(claim));
  }
  return found;
}

std::vector<ClaimAt> having_claims(const Reading& r) {
  std::vector<ClaimAt> found;
  // «inte tecknar nya avtal» says nothing of old ones: what is had is one word, long enough to be a compound.
  for (std::uint32_t i = 0; i < r.size() && found.size() < most_claims; ++i) {
    const facts::Found has = claim_at(r, "having", i);
    if (has.rule == nullptr) continue;
    const std::string_view thing = r.written(has.end - 1);
    ClaimAt claim{.kind = ConflictKind::has,
                  .about = {"has:" + std::string(language::root_of(language::key(thing)))},
                  .of_case = true};
    claim.proposition = std::string(thing);
    claim.claim = one_line(r.flowed({has.at, has.end}));
    claim.side = has.rule->value;
    claim.span = r.span(r.sentence(i));
    found.push_back(std::move(claim));
  }
  return found;
}

std::vector<ClaimAt> possibility_claims(const Reading& r) {
  std::vector<ClaimAt> found;
  for (std::uint32_t s = 0; s < r.sentences.size() && found.size() < most_claims; ++s) {
    const Range sentence = r.sentences[s];
    if (sentence.size() < 6 || sentence.size() > 80) continue;
    std::uint32_t yes = 0, no = 0;  // One past the token that tells.
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const facts::Found tells = claim_at(r, "possible", i);
      if (tells.says("no")) no = i + 1;
      if (tells.says("yes")) yes = i + 1;
    }
    if ((yes == 0) == (no == 0)) continue;
    const std::uint32_t at = (yes == 0 ? no : yes) - 1;
    ClaimAt claim{.kind = ConflictKind::possible, .of_case = true};
    const bool led = at > sentence.first && claim_at(r, "led", at).rule != nullptr;
    const std::uint32_t first = led ? at - 1 : at;
    claim.claim = one_line(r.flowed({first, std::min(sentence.last, at + 3)}));
    claim.side = yes == 0 ? "nej" : "ja";
    claim.span = r.span(sentence);
    claim.words = language::content_words(r.flowed(sentence));
    if (claim.words.size() >= 4) found.push_back(std::move(claim));
  }
  return found;
}

}  // namespace diarium::relations
