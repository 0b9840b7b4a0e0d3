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

TEST_CASE("an answer that says not to whom is called what its matter is called, where some paper says that") {
  const auto paper = [](const std::string& title) {
    return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2031-04-20\nDnr KS 2031/7\n\n" + title +
           "\n\nFörslag till beslut\n\nKommunstyrelsen godkänner svaret.\n";
  };
  const auto title_of = [&](const std::string& first, const std::string& second) {
    const auto cases = cases_of({{"a", paper(first)}, {"b", paper(second)}});
    REQUIRE(cases.cases.size() == 1);
    return cases.cases[0].title;
  };
  const std::string review = "Fördjupad prövning av hamnens avgifter";
  CHECK(title_of("Svar på fördjupad prövning", review) == review);
  CHECK(title_of("Svar på remiss om hamnavgifter", "Hamnavgifter i Mora kommun") == "Svar på remiss om hamnavgifter");
  CHECK(title_of("Svar på fördjupad prövning", "Prövning av bryggan") == "Svar på fördjupad prövning");
}
