// What a list of letters that came in names by its § is no decision that somebody misses; a letter's sentence that names
// it is. What a report names lends its § to what a letter names.
#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "relations/gaps/gaps.h"

namespace rows_tests {

using namespace diarium;

inline bool misses(std::vector<test::MadeUp> papers, const std::string& words) {
  const test::MadeUpPile made = test::pile_of(std::move(papers));
  const auto gaps = relations::find_gaps(made.pile, *test::there(relations::find_cases(made.pile)));
  REQUIRE(gaps);
  return std::ranges::any_of(gaps->gaps, [&](const relations::Gap& gap) { return gap.norm.find(words) != gap.norm.npos; });
}

const std::string cited = "Kommunfullmäktige beslutade 2031-03-06 § 51 om program för bryggor";

TEST_CASE("what a list of letters that came in names by its § is not missed") {
  const std::string head = "Mora kommun\nHamnnämnden\n";
  CHECK(misses({{"a", head + "Tjänsteskrivelse\n2031-08-20\nDnr HMN 2031/41\n\nAvgifter för båtar\n\nSammanfattning\n\n" + cited + ".\n"}}, "§ 51"));
  CHECK_FALSE(misses({{"a", head + "Tjänsteskrivelse\n2031-08-20\n\nInkomna skrivelser till hamnnämnden\n\nSammanfattning\n\n" + cited + ".\n"}}, "§ 51"));
}

TEST_CASE("a rule of who decides bears the § by which an audit names it, and not a day that may be an old version's") {
  const auto named = [](const std::string& when) {
    const std::string office = "Mora kommun\nHamnnämnden\n\nTjänsteskrivelse\n\n2031-08-20\nDnr HMN 2031/41\n\nAvgifter för båtar\n\n";
    return misses({{"a", office + "Sammanfattning\n\nEnligt Delegationsordning för hamnnämnden beslutar hamnchefen.\n"},
                   {"b", "Mora kommun\nGranskningsrapport\n2031-08-20\n\nGranskning av bryggor\n\nVi har läst Delegationsordning för "
                         "hamnnämnden, " + when + ".\n"}}, "elegationsordning för hamnnämnden (");
  };
  CHECK(named("2031-03-06, § 51"));
  CHECK_FALSE(named("2031-03-06"));
}

}  // namespace rows_tests
