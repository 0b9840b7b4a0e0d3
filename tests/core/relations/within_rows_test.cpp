// What a row of a list names by its § is no decision that somebody misses; a letter's sentence that names it is.
#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps.h"

namespace rows_tests {

using namespace diarium;

inline bool misses(const std::string& paper, const std::string& words) {
  const test::MadeUpPile made = test::pile_of({{"a", paper}});
  const auto gaps = relations::find_gaps(made.pile, *test::there(relations::find_cases(made.pile)));
  REQUIRE(gaps);
  return std::ranges::any_of(gaps->gaps, [&](const relations::Gap& gap) { return gap.norm.find(words) != gap.norm.npos; });
}

const std::string cited = "Kommunfullmäktige beslutade 2031-03-06 § 51 om program för bryggor";

TEST_CASE("what a list of letters that came in or a table of delegations names by its § is not missed") {
  const std::string head = "Mora kommun\nHamnnämnden\n";
  CHECK(misses(head + "Tjänsteskrivelse\n2031-08-20\nDnr HMN 2031/41\n\nAvgifter för båtar\n\nSammanfattning\n\n" + cited + ".\n", "§ 51"));
  CHECK_FALSE(misses(head + "Tjänsteskrivelse\n2031-08-20\n\nInkomna skrivelser till hamnnämnden\n\nSammanfattning\n\n" + cited + ".\n", "§ 51"));
  const std::string table = head + "Delegationsordning\n\n| Ärende | Delegat | Lagrum |\n| --- | --- | --- |\n| Hyra av brygga | Hamnchef | " +
                            "Kommunfullmäktige 2031-03-06 § 51 |\n";
  CHECK_FALSE(misses(table, "§ 51"));
}

}  // namespace rows_tests
