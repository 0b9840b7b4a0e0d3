// relations/conflicts/conflicts_scan: the kinds of sentence that claim something, one function a kind.
#pragma once
#include <vector>

#include "relations/conflicts/conflicts_read.h"

namespace diarium::relations {

/// «… strategi som har antagits av kommunfullmäktige», «kommunstyrelsen fastställde planen», «riktlinje för … (KS
/// 2031-02-09 § 12)»: who adopted a steering document, and on which day. Each costs O(tokens).
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
/// A letter dated a year before its meeting, with a number of the meeting's year: a date is mistyped. O(dates).
[[nodiscard]] std::vector<ClaimAt> own_day_claims(const facts::Facts& facts);

}  // namespace diarium::relations
