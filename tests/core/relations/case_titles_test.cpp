// What a case is called, where its papers bear several titles.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;

TEST_CASE("what is followed up again and again under one number is called what most of its papers are called") {
  const auto letter = [](const std::string& day, const std::string& title) {
    return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n" + day + "\nDnr KS 2031/7\n\n" + title +
           "\n\nFörslag till beslut\n\nKommunstyrelsen godkänner uppföljningen.\n";
  };
  const auto minutes = [](const std::string& day) {
    return "Mora kommun\nKommunstyrelsen\nSammanträdesprotokoll " + day +
           "\n\n§ 88\nEkonomisk uppföljning 2031\nDnr KS 2031/7"
           "\n\nBeslut\n\nKommunstyrelsen godkänner uppföljningen.\n";
  };
  const auto cases = cases_of({{"a", letter("2031-04-20", "Fördjupad uppföljning april")},
                               {"b", minutes("2031-05-03")},
                               {"c", letter("2031-05-20", "Prognos per maj")},
                               {"d", minutes("2031-06-03")}});
  REQUIRE(cases.cases.size() == 1);
  CHECK(cases.cases[0].title == "Ekonomisk uppföljning 2031");
}
