// Citizens' proposals, in forms and letters: who makes them, what they are called and what they ask for.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::read_facts, test::roles_of, test::value_or_none;

TEST_CASE("a citizen's proposal that a form mailed is one, and has the heading that the citizen gave it") {
  for (const std::string_view number : {"#48813", "nr 48813"}) {
    const std::string told = test::told_of("Från: noreply@exempel.se\nSkickat: den 4 april 2033 08:12\nTill: Kommunen\nÄrende: Medborgarförslag " + std::string(number) + "\n\nÄrendenummer: #48813\n\nNamn: Rut Alm\nRubrik: Hundrastgård vid Lillsjön\n"
                                           "Beskriv ditt förslag:\nJag föreslår att kommunen anlägger en hundrastgård vid Lillsjön. Det finns ingen plats där hundar får springa fritt.\n");
    CHECK(test::amiss(told, {"type: medborgarforslag", "title: Hundrastgård vid Lillsjön"}) == "");
  }
  // An office's letter that answers one is none.
  const std::string answer = test::told_of("Lindvads kommun\nTjänsteskrivelse\n2033-05-02\nÄrende: Medborgarförslag om hundrastgård\n\nFörslag till beslut\nNämnden avslår förslaget.\n");
  CHECK_MESSAGE(test::says(answer, "type: tjansteskrivelse"), answer);
}

TEST_CASE("a form's fields: the title under its label, the name beside its own") {
  const auto read = read_facts(
      "Medborgarförslag\n\nFörslagsställare\nNamn: Gunvor Lindfors\nAdress: Storgatan 4\n\nRubrik\nBygg en brygga vid "
      "badet\n\nBeskriv ditt förslag\nDet finns ingen brygga där. Jag föreslår att kommunen bygger en brygga vid "
      "badet.\n");
  CHECK(value_or_none(read.facts.title) == "Bygg en brygga vid badet");
  CHECK(roles_of(read, "Gunvor Lindfors") == ": annan");
}

TEST_CASE("a citizen whose first and last name fill two fields of a form proposes") {
  const std::string proposal = "Förslag\nJag föreslår att kommunen bygger en lekplats vid skolan i Norrby.\n";
  for (const std::string_view fields : {"Förnamn\nYasmin\nEfternamn\nBerg-Ek\n\n", "Förnamn: Yasmin\nEfternamn: Berg-Ek\n\n",
                                        "Efternamn: Berg-Ek        Förnamn: Yasmin\n\n"})
    CHECK(test::says(test::told_of("Medborgarförslag till Lindvads kommun\n\n" + std::string(fields) + proposal), "by Yasmin Berg-Ek «"));
}

TEST_CASE("a proposal from a service on the web is its citizen's, and no board that it does not name gets it") {
  for (const std::string_view head : {"E-förslag nr 2031-117\nRubrik: Sänk farten på Bruksgatan till 30\nInskickat av: Fredrika Lång\nPublicerat: 2031-10-02\n\n",
                                      "E-förslag: Sänk farten på Bruksgatan till 30\n\nNamn: Fredrika Lång\nDatum: 2031-10-02\n\n"}) {
    const std::string told = test::told_of(std::string(head) + "Mitt förslag\nJag föreslår att farten på Bruksgatan sänks till 30 km i timmen.\n\n"
                                                               "Så går det till\nFörslag med minst 100 röster lämnas till ansvarig nämnd, som beslutar.\n");
    CHECK(test::amiss(told, {"type: medborgarforslag", "title: Sänk farten på Bruksgatan till 30 «",
                      "motion_yrkande 1 by Fredrika Lång", "!body: Nämnd"}) == "");
  }
}

TEST_CASE("a citizen who writes their name in a form proposes, and the form's label is no part of the title") {
  const std::string told = test::told_of(
      "Medborgarförslag till Lindvads kommun\n\nFörslag: Bygg en lekplats i Norrby\n\nBeskrivning\nDet finns många barn i "
      "Norrby. Jag föreslår att kommunen bygger en lekplats vid skolan.\n\nNamn: Eva Grönkvist\nDatum: 2031-03-04\n");
  CHECK(test::amiss(told, {"title: Bygg en lekplats i Norrby «", "motion_yrkande 1 by Eva Grönkvist «"}) == "");
}
