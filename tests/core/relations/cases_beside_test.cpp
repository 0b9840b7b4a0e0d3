// What a case is called, and which case what lies beside the papers of a meeting belongs to.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;
using test::grouped;
using test::MadeUp;

TEST_CASE("pictures that hold a stamp alone are no copies: each belongs to the letter that is called so or says its words") {
  const auto letter = [](const std::string& title, const std::string& serial, const std::string& about) {
    return "Mora kommun\nSkolförvaltningen\n\nTjänsteskrivelse\n\n2031-05-14\nDnr SKN 2031/" + serial + "\n\n" + title +
           "\n\nFörvaltningen har sett över " + about + ".\n";
  };
  const std::string folder = "skolnamnden/2031-06-11/bilagor/", stamp = "Bilaga\n\nmora.se\n";
  const std::vector<MadeUp> papers = {
      {"a", letter("Hastighetsgräns Ekdalavägen", "41", "vägen vid Ekdala skola, där barnen går"), folder + "forslag-till-skolnamnden-hastighetsgrans-ekdalavagen.txt"},
      {"b", letter("Mopedparkering i Ekdala", "42", "platserna för mopeder"), folder + "forslag-till-skolnamnden-mopedparkering-i-ekdala.txt"},
      {"c", stamp, folder + "bilaga-hastighetsgrans-ekdala.txt"},
      {"d", stamp, folder + "bilaga-mopedparkering.txt"}};
  CHECK(grouped(cases_of(papers), papers) == "a c | b d");
}

TEST_CASE("an agreement that lies in an appendix under the number of a region's board is no case of the municipality") {
  const auto agreement = [](const std::string& board, const std::string& number) {
    return "Mora kommun\n\nDnr: " + number + "\n\nAvtal mellan " + board + " och Mora kommun om skolsköterskor i Ekdalen\n\n" +
           "Parterna är " + board + " och Mora kommun, och avtalet gäller till och med den sista december år 2034.\n";
  };
  const std::string path = "skolnamnden/2031-06-11/bilagor/avtal.txt";
  CHECK(cases_of({{"a", agreement("Norra hälso- och sjukvårdsnämnden", "HSNN 2030-00917"), path}}).cases.empty());
  CHECK(cases_of({{"a", agreement("Skolnämnden", "SKN 2030-00917"), path}}).cases.size() == 1);
}

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
  CHECK(cases.cases[0].title == "Ekonomisk uppföljning 2031, Kommunstyrelsen");
}

TEST_CASE("a case that its letter names in a word or two bears the name that tells whose and of when, no other plan's") {
  const auto titled = [](const std::string& letter, const std::string& section, const std::string& plan) {
    const std::string folder = "skolnamnden/2031-06-11/bilagor/", head = "Mora kommun\nSkolnämnden\n\n", number = "Dnr SKN 2031/7";
    const auto cases = cases_of({
        {"a", head + "Tjänsteskrivelse\n\n2031-05-20\n" + number + "\n\n" + letter + "\n\nFörslag till beslut\n\nSkolnämnden antar planen.\n", folder + "a.txt"},
        {"b", head + "Sammanträdesprotokoll 2031-06-11\n\n§ 88\n" + section + "\n" + number + "\n\nBeslut\n\nSkolnämnden antar planen.\n", folder + "b.txt"},
        {"c", "# " + plan + "\n\n" + number + "\n\nHär står vad som gäller i Mora kommun för alla som arbetar i skolan.\n", folder + "c.txt"}});
    REQUIRE(cases.cases.size() == 1);
    return cases.cases[0].title;
  };
  CHECK(titled("Plan för skolan", "Plan för skolan", "Plan för skolan 2031 Skolnämnden") == "Plan för skolan 2031 Skolnämnden");
  CHECK(titled("Plan för skolan", "Plan för skolan", "Plan för skolan och simlärarna") == "Plan för skolan");
  CHECK(titled("Svar på granskning", "Granskning av simskolor och badhus", "Bilaga") == "Granskning av simskolor och badhus");
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
