// Bounds of the claims that are held against each other.
#include "relations/conflicts/conflicts.h"

#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::MadeUp;

namespace {

std::string answer(const std::string& body, const std::string& place = "Mora",
                   const std::string& number = "KS 2031/417") {
  return place + " kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-08-20\nDnr " + number +
         "\n\nSvar på motion av Anna Berg (S) om cykelbanan\n\nFörslag till beslut\n\nKommunstyrelsen föreslår att "
         "kommunfullmäktige avslår motionen.\n\nSammanfattning\n\n" +
         body + "\n";
}

relations::Conflicts conflicts_of(const std::vector<MadeUp>& papers) {
  const test::MadeUpPile made = test::pile_of(papers);
  return *test::there(relations::find_conflicts(made.pile, *test::there(relations::find_cases(made.pile))));
}

}  // namespace

TEST_CASE("copies of one claim are shown few times and the work grows with the papers") {
  const auto work = [](std::size_t count) {
    std::vector<MadeUp> papers;
    const std::string cited = "Trafikstrategi för Mora kommun (dnr KS 2028/33) styr arbetet. ";
    for (std::size_t i = 0; i < count; ++i)
      papers.push_back({"p" + std::to_string(i), answer(cited +
                                                        (i % 2 == 0 ? "Strategin antogs av kommunfullmäktige."
                                                                    : "Strategin antogs av kommunstyrelsen.") +
                                                        " Det var inte möjligt att asfaltera banan i Ekdalen.")});
    const auto conflicts = conflicts_of(papers);
    REQUIRE(conflicts.conflicts.size() == 1);
    CHECK(conflicts.conflicts[0].claims.size() == 2 * relations::most_places);
    CHECK(conflicts.conflicts[0].claims.size() + conflicts.conflicts[0].more == count);
    return conflicts.looks;
  };
  CHECK(work(200) < 5 * work(50));
}
