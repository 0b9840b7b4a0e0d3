// What a day in a paper is the day of: the paper, a sitting, an opinion, or nothing of the kind.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::council_head, test::read_facts, test::sitting_of;

TEST_CASE("a day up to which something is reckoned is no sitting's, and one to come was decided by nobody") {
  CHECK(!test::says(test::told_of(std::string(council_head) +
                                  "DELÅRSBOKSLUT PER DEN 31 AUGUSTI 1998\n\nKommunfullmäktige beslutar\n\natt godkänna bokslutet.\n"),
                    "date: 1998-08-31 sammanträde"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 1999-05-14\n\nKf § 12\n\nBokslut per den 31 december 1998\n\nKommunfullmäktige beslutar\n\natt godkänna bokslutet.\n"),
                    "date: 1998-12-31 sammanträde"));
  CHECK(!test::says(test::told_of(std::string(council_head) +
                                  "Kommunfullmäktige beslutar\n\natt  lokalerna överförs till hamnnämnden den 1 juli 1999.\n"), "cited_decision"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\n1. Lokalerna överlåts till hamnnämnden den 1 juli 2032.\n"), "cited_decision"));
}

TEST_CASE("the day of this meeting or a coming one is no earlier decision's") {
  const auto minutes = [](std::string_view words) {
    return test::told_of("Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n§ 45 "
                         "Delegation\n\nBeslut\n\n"
                         "Nämnden antar delegationsordningen.\n\nBeslutsunderlag\n\n" + std::string(words));
  };
  CHECK(!test::says(minutes("- Delegationsordning för tekniska nämnden 2031-07-01\n"), "cited_decision"));
  CHECK(!test::says(minutes("- Tekniska nämnden 2031-05-14 § 45\n"), "cited_decision"));
  CHECK(test::says(minutes("- Kommunfullmäktige 2031-04-16 § 31\n"), "date: 2031-04-16 cited_decision"));
  // A § without a day of its own in its head: nothing that it lists is to come.
  const std::string section = "§ 40 Anmälningar\n\nBeslut\n\nMeddelandena noteras.\n\n2031-03-25\n\n- § 67 KS 2031-04-13 Rutin\n";
  CHECK(test::says(test::told_of(section), "2031-04-13 cited_decision"));
  CHECK(test::says(test::told_of("Datum: 2031-06-08\nHandläggare: Hanna Ek\n\n# Anmälan av delegerade beslut till TEN "
                                 "2031-06-15\n\n"
                                 "## Ärendebeskrivning\n\nGenom sammanställning anmäls följande beslut.\n"), "date: "
                                 "2031-06-15 sammanträde"));
}

TEST_CASE("the day of a posting is no meeting, and a board with its day alone on a line meets on it") {
  const auto days = [](const std::string& paper) {
    std::string out;
    for (const facts::Date& one : read_facts(paper).facts.dates) out += one.iso + " " + one.what + "\n";
    return out;
  };
  const std::string stamped = days(sitting_of(false, "________________\nOlle Dalman\nOrdförande\n\nProtokollet anslaget 2031-06-18. Nedtas 2031-07-10.\n"));
  CHECK(stamped.find("2031-06-18") == std::string::npos);
  for (const bool marked : {false, true}) {
    CAPTURE(marked);
    const std::string noted = days(sitting_of(marked, "Bilaga till § 41\n\nReservation\n\nHamnnämnden 2031-06-12\n\nVi anser att bryggan hade behövt "
                                                   "en ramp för dem som inte går så lätt.\n\nTove Lind (V)\n"));
    CHECK(test::amiss(noted, {"2031-06-12 sammanträde", "!2031-06-12 cited_decision"}) == "");
  }
}

TEST_CASE("a day in a list of papers is told by its own item, not by the one above") {
  const std::string told = test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nBeslutsunderlag\nTjänsteskrivelse 2031-02-28, Arrende vid hamnen\n"
                                          "Barnkonsekvensanalys 2031-02-26\n");
  CHECK(test::amiss(told, {"date: 2031-02-28 tjänsteskrivelse", "!date: 2031-02-26 tjänsteskrivelse"}) == "");
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan.\n\nBeslutsunderlag\nTjänsteskrivelse 2031-02-28, Ida Wahl\nFullmäktiges protokoll "
                                   "2031-01-29, § 44\n"),
                    "date: 2031-01-29 cited_decision"));
}

TEST_CASE("a day written with a stroke is one, and a day in a table of statements is no decision") {
  CHECK(test::says(test::told_of("Motion om en bro\n\nBron har varit stängd i två år och ingen vet när den öppnar.\n\nVi yrkar\n\natt bron lagas.\n\nLindvad 15/2 2031\n\nAnna Berg (S)\n"),
                    "document_date: 2031-02-15"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avslår ansökan enligt avtal 15/2.\n"), "date: 2031-02-15"));
  const std::string table = test::told_of("Lindvads kommun\nPlankontoret                    2031-08-27\n\nDetaljplan för Svalan 3\n\nInkomna yttranden\nLänsstyrelsen              2031-06-26    ingen "
                                   "erinran\nMiljönämnden               2031-06-18    synpunkter\nTekniska nämnden           2031-06-20    synpunkter\n\nSammanfattning\nNämnden "
                                   "beslutade den 16 maj 2031 att ställa ut planen, och den har fått synpunkter av två nämnder.\n");
  CHECK(test::amiss(table, {"!2031-06-18 cited_decision", "!2031-06-20 cited_decision"}) == "");
}

TEST_CASE("the rows of a list bear neither the day nor the number of the paper") {
  const std::string told = test::told_of(
      "Lindvads kommun\nMiljönämnden\n\nDelegationsbeslut                    Till nämnden 2031-04-15\n\n"
      "Ärende          Dag           Beslut                  Delegat\n"
      "MN 2031-101     2031-03-03    Bygglov för garage      Ida Wahl\n"
      "MN 2031-107     2031-03-05    Startbesked             Ida Wahl\n"
      "MN 2031-115     2031-03-11    Slutbesked              Per Frisk\n");
  CHECK(test::amiss(told, {"!document_date: 2031-03", "!(own)"}) == "");
}

TEST_CASE("a summons is dated by the sitting that it calls to, not by the day on which it was written") {
  CHECK(test::amiss(test::told_of(
      "KALLELSE                                Sida 1 av 2\nKulturnämnden                           2031-05-08\n\n"
      "Kulturnämnden i Lindvads kommun kallas till sammanträde\ntorsdagen den 15 maj 2031 kl. 08.30 i Ateljén\n\n"
      "1    Upprop\n2    Bokslut\n"), {"document_date: 2031-05-15", "!date: 2031-05-08 sammanträde"}) == "");
}

TEST_CASE("the day behind whom a letter was sent to is the letter's, and what it proposed is its writers'") {
  const std::string pm = test::told_of("Lindvads kommun\nEkonomiavdelningen\n\nPM till kommunstyrelsen 2031-10-02\n\nNy utjämning\n\nRegeringen "
                                     "har lagt ett förslag som gör att kommunen får mindre.\n");
  CHECK(test::amiss(pm, {"document_date: 2031-10-02", "!date: 2031-10-02 sammanträde"}) == "");
  const std::string letter = test::told_of(
      "Lindvads kommun\nFritidskontoret\n\nTjänsteskrivelse\n2031-01-15\n\nÖppettider\n\nSammanfattning\n\nLiberalerna har i en "
      "skrivelse till nämnden den 17 oktober 2030 föreslagit att simhallen har öppet till kl. 22.\n");
  CHECK(test::amiss(letter, {"!date: 2030-10-17 cited_decision", "!proposal: beslutsförslag"}) == "");
}

TEST_CASE("a § whose minutes tell the day of the sitting has no other one of its own") {
  facts::Facts meeting, section;
  meeting.document_date = facts::Value{"2031-12-05", {0, 10}};
  section.document_date = facts::Value{"2031-11-21", {9, 19}};
  section.dates.push_back({"2031-11-21", "sammanträde", {9, 19}});
  facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
  CHECK(section.dates.empty());
}
