// facts/decided/points: where one point of a list of proposals or decisions begins and ends, and what beside such
// points is none: a running head, a bare day, a sentence that tells who took no part.
#pragma once
#include "facts/names/persons.h"
#include "facts/parts/parts.h"
#include "facts/reading/reading.h"
#include "facts/sentences/sentence.h"

namespace diarium::facts {

/// Does the mark of an item have a number? O(label).
[[nodiscard]] bool is_numbered(std::string_view label);

/// The first clause of a block, of clauses in order; nullptr where it has none. O(log clauses).
[[nodiscard]] const structure::AttClause* clause_of(const std::vector<structure::AttClause>& clauses,
                                                    std::uint32_t block);

/// The clauses with those divided that hold several numbered points («1. … 2. …» on one line), and those joined that
/// are only the parts of a point («… återremitteras för att utreda följande: a) … b) …»). O(clauses + blocks).
[[nodiscard]] std::vector<structure::AttClause> whole_points(const Reading& r,
                                                             std::vector<structure::AttClause> clauses);

/// Does anything become of something in these words? «Handling 2031 nr 4.», «28 (68)» and «Motioner» decide nothing.
/// O(range).
[[nodiscard]] bool states_something(const Reading& r, Range words);

/// «Nämnden föreslår kommunfullmäktige» as an item of its own: leads to what stands below it, and is no point.
/// O(range).
[[nodiscard]] bool only_leads(const Reading& r, Range words);

/// «Arbetsutskottet har lämnat följande förslag till beslut:»: what stands behind was laid before the meeting.
/// O(range).
[[nodiscard]] Range draft_lead(const Reading& r, Range words);

/// «De motioner som föreslås att …»: the only verb that could propose stands in a clause of another's. O(range).
[[nodiscard]] bool leads_beside(const Reading& r, Range lead);

/// «Bo Ek (M) anmäler att han inte deltar i beslutet.», «Sedan maj har följande motioner inkommit.»: stands among
/// decisions and is no decision. O(range).
[[nodiscard]] bool is_side_note(const Reading& r, const People& people, Range words);

/// «The council approves the plan.» below the same in Swedish. O(words).
[[nodiscard]] bool is_translation(const Reading& r, Range words);

/// «hemställer hos medlemskommunerna om ett höjt bidrag»: a body asks for a thing, and proposes no decision of a
/// council.
[[nodiscard]] bool asks_for_thing(const Reading& r, const Statement& one);

/// «… beslutar att välja» above «Anna Berg (S), ordförande / Per Ek (M)» above «till ledamöter i …»: the last block
/// that a point which opens in block `b` goes on in; `b` where no names follow. O(blocks of names).
[[nodiscard]] std::uint32_t end_of_elected(const Reading& r, std::uint32_t b);

/// Where names stand whose posts are what they are elected to, and none at the sitting: below such a point, and in a §
/// «Val av revisorer» down to what was moved. In order; they may overlap. O(tokens).
[[nodiscard]] std::vector<Range> elections(const Reading& r, const std::vector<Part>& parts);

/// O(ranges).
[[nodiscard]] bool is_among(const std::vector<Range>& ranges, std::uint32_t at);

}  // namespace diarium::facts
