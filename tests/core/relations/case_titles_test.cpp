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

TEST_CASE("a case of a bare name is called what another of its papers calls it more fully, and a motion what it is") {
  const auto letter = [](const std::string& title) {
    return "Mora kommun\nKulturnämnden\n\nTjänsteskrivelse\n\n2031-04-20\nDnr KUN 2031/7\n\n" + title +
           "\n\nFörslag till beslut\n\nKulturnämnden antar planen.\n";
  };
  const std::string minutes = "Mora kommun\nKulturnämnden\nSammanträdesprotokoll 2031-05-03\n\n§ 8\nBiblioteksplan för "
                              "kulturnämndens tre bibliotek\nDnr KUN 2031/7\n\nBeslut\n\nKulturnämnden antar planen.\n";
  const auto named = [&](const std::string& title) {
    const auto cases = cases_of({{"a", letter(title)}, {"b", minutes}});
    REQUIRE(cases.cases.size() == 1);
    return cases.cases[0].title;
  };
  CHECK(named("Biblioteksplan") == "Biblioteksplan för kulturnämndens tre bibliotek");
  CHECK(named("Svar på biblioteksplan") == "Biblioteksplan för kulturnämndens tre bibliotek");
  CHECK(named("Bokbussens hållplatser i byarna") == "Bokbussens hållplatser i byarna");
  CHECK(named("Biblioteksplan 2031") == "Biblioteksplan 2031");
}
