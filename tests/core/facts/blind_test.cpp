// What was said falsely of papers that were written before any rule was mended by them, and what must not be said of
// them: two manners a case.
#include "core/facts/board_minutes.h"
#include "facts/parts/minutes.h"

using namespace diarium;

TEST_CASE("who answered and has nothing to say is not told as silent") {
  const std::string asked = "Ärendet\n\nMotionen har remitterats till kulturnämnden och polismyndigheten. ";
  CHECK(test::says(test::told_of_minutes(asked + "Kulturnämnden har yttrat sig och anser inte att det behövs.\n"),
                   "referral: Kulturnämnden (answered)"));
  CHECK(test::says(test::told_of_minutes(asked + "Kulturnämnden har svarat att den inte ser några hinder.\n"),
                   "referral: Kulturnämnden (answered)"));
  CHECK(test::says(test::told_of_minutes(asked + "Kulturnämnden har inte kommit in med något svar.\n"),
                   "referral: Kulturnämnden (silent)"));
}

TEST_CASE("two neighbours among §§ that both decide are two papers, a § that cites another is one") {
  const std::string head = "PROTOKOLL\nLindvads kommun\nTekniska nämnden 2031-05-14\n\n";
  const auto section = [](std::string_view sign) {
    return std::string(sign) + "\n\nBeslut\n\nNämnden beslutar att godkänna planen.\n\nEtt stycke om varför.\n\n";
  };
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("§ 62 Plan")).sections.size() == 2);
  CHECK(facts::cut_minutes(head + section("TN § 61") + section("TN § 62")).sections.size() == 2);
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("Ksau § 62")).sections.empty());
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("§ 70 Plan")).sections.empty());
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + section("§ 62 Plan") + "Ärendet\n§ 63 Taxa som bordlades\n").sections.empty());
  CHECK(facts::cut_minutes(head + section("§ 61 Mark") + "§ 62 Plan\n\nEnligt vad som sagts tidigare.\n").sections.empty());
}

TEST_CASE("a statement that stands below a decision is none of its points") {
  const std::string decided = "Beslut\n\nTekniska nämnden avslår ansökan.\n\n";
  CHECK(!test::says(test::told_of_minutes(decided + "Per Sandell (M) lämnar ett särskilt yttrande.\n\nBakgrund\n\nKlubben har sökt.\n"),
                    "proposal: beslut 2"));
  CHECK(!test::says(test::told_of_minutes(decided + "M-gruppen avger en protokollsanteckning.\n\nBakgrund\n\nKlubben har sökt.\n"),
                    "M-gruppen avger en protokollsanteckning.»\nproposal"));
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden avger yttrande till kommunstyrelsen.\n"), "proposal: beslut 1"));
}

TEST_CASE("members of several parties are all of them, and a local group is called by its name") {
  const std::string told = test::told_of_minutes("Reservation\n\nM- och SD-ledamöterna reserverar sig mot beslutet.\n");
  CHECK(test::says(told, "reservation: M, SD"));
  CHECK(test::says(test::told_of_minutes("Särskilt yttrande\n\nS-ledamöterna i nämnden anmäler ett särskilt yttrande.\n"), "yttrande: S"));
  CHECK(test::says(test::told_of_minutes("Reservationer\n\nLindvadspartiet reserverar sig mot beslutet.\n"), "reservation: Lindvadspartiet"));
  CHECK(!test::says(test::told_of_minutes("Reservationer\n\nOppositionspartiet reserverar sig mot beslutet.\n"), "reservation: Opp"));
}

TEST_CASE("what a board decides to propose to the council is a proposal, and the board is not whom it is put to") {
  const std::string told = test::told_of_minutes("Nämnden beslutar\natt föreslå kommunfullmäktige avslå motionen.\n");
  CHECK(!test::says(told, "decision: avslå"));
  CHECK(test::says(told, "recommended: avslå by Tekniska nämnden to Kommunfullmäktige"));
}

TEST_CASE("a body with its place decides in a line above its list, and is no part of the title") {
  for (const std::string_view place : {"Valnämnden i Hedarna", "Valnämnden"}) {
    const std::string told = test::told_of("Hedarnas kommun            Protokoll\n" + std::string(place) +
                                         "         2031-03-04\n\n§ 5 Lokaler i distrikten\n\n" + std::string(place) +
                                         " beslutar\n\natt godkänna lokalerna.\n");
    CHECK(test::says(told, "title: Lokaler i distrikten «"));
    CHECK(test::says(told, "body: Valnämnden"));
    CHECK(test::says(told, "proposal: beslut 1 by Valnämnden"));
  }
}

TEST_CASE("no title ends on a word that asks for more, is a sentence of a body's or leads to a list") {
  CHECK(test::says(test::told_of("Revisorerna i\nLindvads kommun                     2031-10-15\n\nGranskning av arbetet "
                               "mot frånvaro\n\nVi har granskat om nämnden följer upp sitt arbete i skolorna.\n"),
                   "title: Granskning av arbetet mot frånvaro «"));
  CHECK(!test::says(test::told_of("Lindvads kommun\nMiljönämnden\n\nDelegationsbeslut\n\nFörslag till beslut\nMiljönämnden lägger "
                                "redovisningen till handlingarna.\n"),
                    "title: Miljönämnden lägger"));
  CHECK(test::says(test::told_of("Lindvads kommun\nKommunfullmäktige\nProtokoll 2031-05-14\n\n§ 12\n\nAnmälan av "
                               "motioner\n\nFöljande har kommit in:\n\nMotion om bad\n"),
                   "title: Anmälan av motioner «"));
}

TEST_CASE("the rows of a list bear neither the day nor the number of the paper") {
  const std::string told = test::told_of(
      "Lindvads kommun\nMiljönämnden\n\nDelegationsbeslut                    Till nämnden 2031-04-15\n\n"
      "Ärende          Dag           Beslut                  Delegat\n"
      "MN 2031-101     2031-03-03    Bygglov för garage      Ida Wahl\n"
      "MN 2031-107     2031-03-05    Startbesked             Ida Wahl\n"
      "MN 2031-115     2031-03-11    Slutbesked              Per Frisk\n");
  CHECK(!test::says(told, "document_date: 2031-03"));
  CHECK(!test::says(told, "(own)"));
}

TEST_CASE("a summons is dated by the sitting that it calls to, not by the day on which it was written") {
  const std::string told = test::told_of(
      "KALLELSE                                Sida 1 av 2\nKulturnämnden                           2031-05-08\n\n"
      "Kulturnämnden i Lindvads kommun kallas till sammanträde\ntorsdagen den 15 maj 2031 kl. 08.30 i Ateljén\n\n"
      "1    Upprop\n2    Bokslut\n");
  CHECK(test::says(told, "document_date: 2031-05-15"));
  CHECK(!test::says(told, "date: 2031-05-08 sammanträde"));
}

TEST_CASE("a title behind a name in the line below is that one's") {
  const std::string told = test::persons(
      "Protokoll fört vid styrelsemöte i Lindvads Bostäder AB\n\nNärvarande:        Lennart Björk, ordförande\n"
      "                   Sofia Elmberg\nSuppleanter:       Roger Ahlin\nÖvriga:            Kathrin Lodin, VD\n\n"
      "§ 1 Mötet öppnas\n\nStyrelsen beslutar att öppna mötet.\n");
  CHECK(!test::says(told, "Roger Ahlin chef"));
  CHECK(test::says(test::persons(std::string(test::board_head) + "Bakgrund\n\nGatuchefen Olle Nyman föreslår att nämnden bifaller "
                                                           "ansökan.\n"),
                   "Olle Nyman chef"));
}

TEST_CASE("whose council or board a paper is put to is the municipality's, listed or not") {
  const std::string motion = "Motion om en bro\n\nBron har varit stängd i två år och ingen vet när den öppnar.\n\nVi yrkar\n\natt "
                             "bron lagas.\n\nAnna Berg (S)\n";
  CHECK(test::says(test::told_of("Till kommunfullmäktige i Lindvads kommun\n\n" + motion), "municipality: Lindvad "));
  CHECK(test::says(test::told_of("Kommunfullmäktige i Torsvik                    2031-02-03\n\n" + motion), "municipality: Torsvik "));
  CHECK(!test::says(test::told_of("Till lokalnämnden i Torsvik\n\n" + motion), "municipality:"));
}

TEST_CASE("a citizen who writes their name in a form proposes, and the form's label is no part of the title") {
  const std::string told = test::told_of(
      "Medborgarförslag till Lindvads kommun\n\nFörslag: Bygg en lekplats i Norrby\n\nBeskrivning\nDet finns många barn i "
      "Norrby. Jag föreslår att kommunen bygger en lekplats vid skolan.\n\nNamn: Eva Grönkvist\nDatum: 2031-03-04\n");
  CHECK(test::says(told, "title: Bygg en lekplats i Norrby «"));
  CHECK(test::says(told, "motion_yrkande 1 by Eva Grönkvist «"));
}

TEST_CASE("a statement that is a paper of its own is told with those who sign it, and its name is no title") {
  const std::string told = test::told_of(
      "Kommunstyrelsen                    2031-09-10\nÄrende 14\n\nSärskilt yttrande\n\nNy plan för äldreomsorgen\n\nVi delar "
      "majoritetens syn på att huset behöver ersättas, men takten är för låg.\n\nLindvad den 10 september 2031\n\n"
      "Claes Hamrin (M)          Nina Öst (M)\n");
  CHECK(test::says(told, "title: Ny plan för äldreomsorgen «"));
  CHECK(test::says(told, "yttrande: Claes Hamrin (M), Nina Öst (M)"));
}

TEST_CASE("what a member of a board takes up is a letter to it") {
  for (const std::string_view form : {"Ledamotsinitiativ", "Nämndinitiativ om broddar"})
    CHECK(test::says(test::told_of(std::string(form) + "\n\nTill socialnämnden\n\nBroddar till äldre\n\nVarje vinter faller många äldre "
                                                     "på gatorna i kommunen.\n\nVi föreslår\n\natt broddar delas ut.\n\nAnna Berg (V)\n"),
                     "type: skrivelse"));
}

TEST_CASE("«Nämnden» in a § is the board whose minutes it stands in") {
  facts::Facts meeting, section;
  meeting.body = facts::Value{"Socialnämnden", {0, 13}};
  section.proposals.push_back({"beslut", "Nämnden", 1, {9, 24}});
  section.proposals.push_back({"beslut", "Styrelsen", 1, {9, 24}});
  facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
  CHECK(section.proposals[0].by == "Socialnämnden");
  CHECK(section.proposals[1].by == "Styrelsen");
}

TEST_CASE("the day behind whom a letter was sent to is the letter's, and what it proposed is its writers'") {
  const std::string pm = test::told_of("Lindvads kommun\nEkonomiavdelningen\n\nPM till kommunstyrelsen 2031-10-02\n\nNy utjämning\n\nRegeringen "
                                     "har lagt ett förslag som gör att kommunen får mindre.\n");
  CHECK(test::says(pm, "document_date: 2031-10-02"));
  CHECK(!test::says(pm, "date: 2031-10-02 sammanträde"));
  const std::string letter = test::told_of(
      "Lindvads kommun\nFritidskontoret\n\nTjänsteskrivelse\n2031-01-15\n\nÖppettider\n\nSammanfattning\n\nLiberalerna har i en "
      "skrivelse till nämnden den 17 oktober 2030 föreslagit att simhallen har öppet till kl. 22.\n");
  CHECK(!test::says(letter, "date: 2030-10-17 cited_decision"));
  CHECK(!test::says(letter, "proposal: beslutsförslag"));
}

TEST_CASE("a company's board meets under the company's name, and whom it asks decides nothing") {
  const std::string head = "Protokoll fört vid styrelsemöte i Lindvads Bostäder AB\ntisdagen den 23 april 2031, kl 13.00, Kontoret\n\n"
                           "Närvarande:        Lennart Björk, ordförande\n\n";
  const std::string first = test::told_of(head + "Ordföranden öppnade mötet och hälsade alla som var där välkomna.\n");
  CHECK(test::says(first, "body: Lindvads Bostäder AB"));
  CHECK(test::says(first, "document_date: 2031-04-23"));
  CHECK(test::says(test::told_of("PROTOKOLL\nStyrelsesammanträde\nTorsvik Energi AB\n\nDatum:   2031-09-26\n\nLedamöter:  Monica Sand (S)\n\n"
                               "Ordföranden öppnade mötet och hälsade alla som var där välkomna.\n"),
                   "body: Torsvik Energi AB"));
  const std::string asked = test::told_of("§ 25 Köp\n\nStyrelsen beslutar\natt hemställa att kommunfullmäktige godkänner köpet.\n");
  CHECK(!test::says(asked, "body: Kommunfullmäktige"));
  CHECK(!test::says(asked, "decision: godkänna"));
  // The choice of a company's board is a board's matter like any other.
  CHECK(test::says(test::told_of_minutes("Beslut\n\nTekniska nämnden väljer styrelse i Torsvik Energi AB.\n"), "body: Tekniska nämnden"));
}

TEST_CASE("a first page of three lines is Swedish by the body that it names") {
  CHECK(test::says(test::told_of("Lindvads kommun\nSocialnämnden\nSammanträdesprotokoll 2031-05-14\n"), "municipality: Lindvad "));
}

TEST_CASE("a § whose minutes tell the day of the sitting has no other one of its own") {
  facts::Facts meeting, section;
  meeting.document_date = facts::Value{"2031-12-05", {0, 10}};
  section.document_date = facts::Value{"2031-11-21", {9, 19}};
  section.dates.push_back({"2031-11-21", "sammanträde", {9, 19}});
  facts::inherit(meeting, "sagt på första sidan", "§ 45 Taxa", section);
  CHECK(section.dates.empty());
}

TEST_CASE("a deputy's title between two columns of names is that of the one before it, and makes nobody the chair") {
  const std::string head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\nBeslutande             ";
  CHECK(!test::says(test::persons(head + "Eva Rask (M), ordf              Olof Ryding (L) för Pia Ek (L)\n                       Fatima Holm (S), "
                                         "2:e v ordf Gert Nyblom (S) för\n                                                       Nils Berg (M)\n"),
                    "Gert Nyblom (S) ordförande"));
  CHECK(!test::says(test::persons(head + "Eva Rask (M), ordförande\n                       Fatima Holm (S), 1:e vice ordförande    Gert Nyblom (S)\n"),
                    "Gert Nyblom (S) ordförande"));
  CHECK(!test::says(test::persons(head + "1:e v ordf Gert Nyblom (S)\n                       Eva Rask (M)\n"), "Gert Nyblom (S) ordförande"));
}

TEST_CASE("a word that names a body is no paper") {
  CHECK(test::told_of("Kommunfullmäktige\n").empty());
}
