// relations/conflicts/conflicts_read: what one paper claims, of the kinds that can be held against each other: one
// function a kind.
#pragma once
#include "language/roots.h"
#include "relations/conflicts/conflicts.h"
#include "relations/digests.h"
#include "relations/time/timeline_parts.h"

namespace diarium::relations {

/// A claim at one place.
struct ClaimAt {
  ConflictKind kind{};
  std::uint32_t part = 0;  ///< Index in timed_parts() of its paper.
  PartRef ref;             ///< That part.
  /// What it is about: names of one thing, the surest first. Claims of papers of one municipality meet by any of them,
  /// those of `of_case` within one matter only.
  std::vector<std::string> about;
  bool of_case = false;
  bool own = false;                      ///< Minutes tell their own day.
  std::string proposition;               ///< In words.
  std::string claim;                     ///< In words.
  std::string side;                      ///< Claims of one side agree.
  bool dissents = false;                 ///< It stands in a reservation or a special statement.
  ByteSpan span;                         ///< The sentence.
  std::vector<language::WordKey> words;  ///< Content words of the sentence, ascending; of `possible` only.
};

struct ClaimingPaper {
  std::vector<ClaimAt> claims;  ///< In order of place.
  std::string municipality;
  std::uint64_t looks = 0;
};
inline constexpr std::size_t most_claims = 400;  ///< Of one paper; more would be no paper that a reader compares.

/// in        `r`: of the paper's text; `parts`: timed_parts() of it.
/// cost      O(bytes) of the paper.
[[nodiscard]] ClaimingPaper claiming_paper(const PileText& paper, const facts::Reading& r,
                                           const std::vector<TimedPart>& parts);
/// As bytes and back, for relations/digests.h; false: they are not such bytes.
[[nodiscard]] std::string encode_digest(ClaimingPaper& claiming, std::uint32_t paper);
[[nodiscard]] bool decode_digest(std::string_view bytes, DigestOf of, ClaimingPaper& claiming);
/// find_conflicts() of papers that were read. `files`: what parts they have.
/// errors    those of the digests.
[[nodiscard]] Result<Conflicts> conflicts_among(Digests<ClaimingPaper>& papers, const std::vector<FileParts>& files,
                                                const Cases& cases, const ConflictOptions& options = {});

/// «… strategi som har antagits av kommunfullmäktige», «kommunstyrelsen fastställde planen»: who adopted a steering
/// document. Each costs O(tokens).
[[nodiscard]] std::vector<ClaimAt> adoption_claims(const facts::Reading& r, const facts::Facts& facts);
/// «motionen väcktes den 9 februari 2031»: the day of what is done with a motion once.
[[nodiscard]] std::vector<ClaimAt> tabling_claims(const facts::Reading& r, const facts::Facts& facts);
/// «kommunen har ingått vänortsavtal», «staden tecknar inte vänortsavtal»
[[nodiscard]] std::vector<ClaimAt> having_claims(const facts::Reading& r);
/// «inbjudan var inte överförbar», «det hade varit möjligt att …»
[[nodiscard]] std::vector<ClaimAt> possibility_claims(const facts::Reading& r);

/// «20 ja, 26 nej» in a sentence, and 26 and 20 in the list of as many who voted. Costs O(tokens + mentions) of a paper
/// with votes.
[[nodiscard]] std::vector<ClaimAt> vote_claims(const facts::Reading& r, const facts::Facts& facts);
/// «Arbetsutskottet har den 3 juni 2031, § 28 behandlat ärendet», and the extract of that § has another day. O(dates).
[[nodiscard]] std::vector<ClaimAt> sitting_claims(const facts::Reading& r, const facts::Facts& facts,
                                                  const std::vector<TimedPart>& parts);
/// A letter dated a year before its meeting, with a number of the meeting's year: a date is mistyped. O(dates).
[[nodiscard]] std::vector<ClaimAt> own_day_claims(const facts::Facts& facts);

}  // namespace diarium::relations
