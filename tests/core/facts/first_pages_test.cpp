// First pages of minutes, with the names of those who met, and papers that no word of their head names a kind of.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::read_facts, test::value_or_none;

TEST_CASE("a page that lists who decided is of minutes, and no line of it their title") {
  const auto rows = read_facts(
      "                                             1(12)\nPlats och tid        Hamnens sal, 09.09-11.09\n"
      "Beslutande           David Berg (S)\nledamöter            Anna Ek (C)\nÖvriga närvarande    Tjänsteman\n"
      "                     Bo Dal, nämndsekreterare\nJusteringens plats   Förvaltningen 6 mars 2030\noch tid\n"
      "Underskrifter        Sekreterare                 Paragrafer   26 -- 38\n                     Bo Dal\n"
      "                     Ordförande   David Berg (S)\n                     Justerare    Anna Ek (C)\n\n"
      "Organ                Hamnnämnden\nProtokollet anslås   2030-04-03\n");
  CHECK(test::amiss(test::facts_text(rows), {"type: protokoll «", "!title: ", "!document_date: "}) == "");
  CHECK(test::bare_roles(rows, "Bo Dal") == "sekreterare");
  CHECK(test::bare_roles(rows, "David Berg") == "ordförande");
  CHECK(value_or_none(rows.facts.body) == "Hamnnämnden");
  const auto columns = read_facts(
      "Plats och tid     Sandby hus kl 15.05-16.05\n\nBESLUTANDE                         ERSÄTTARE\nAnna Berg "
      "(M)                      Bo Ek (M)\nCia Dal (S)                        Eva Lind (MP) §§ 88-135\n\nÖvriga "
      "deltagare  Jan Falk, Mona Sten\n\nProtokollet är justerat och har satts upp på kommunens anslagstavla.\n");
  CHECK(test::amiss(test::facts_text(columns), {"type: protokoll «", "!title: "}) == "");
  CHECK(test::bare_roles(columns, "Bo Ek") == "ersättare");
}

TEST_CASE("an invitation tells place and time, too, and is no minutes") {
  CHECK_FALSE(read_facts("Plats och tid     Sandby hus kl 15.05\n\nVälkommen till en visning av hamnen.\n")
                  .facts.type);
}

TEST_CASE("minutes without a § are no § of any") {
  CHECK(value_or_none(read_facts("PROTOKOLL             Dnr 4728-2029   Sid 1 (17)\n\nInspektion av hamnen\n\n"
                                 "Inspektionen började den 14 mars 2029 med ett möte, och ordföranden visade kajen.\n")
                          .facts.type) == "protokoll");
  CHECK(value_or_none(
            read_facts("PRO T OK OL L\n\nBeslutande\nLedamöter          Anna Berg (M), ordförande\n").facts.type) ==
        "protokoll");
  const auto owned = read_facts("Direktionens protokoll 31 maj 2030\n\nDirektionen beslutar\n\natt anta planen.\n");
  CHECK(test::there(owned.facts.decision)->outcome == "anta");
}

TEST_CASE("what a body's own heading or words decide is decided, whatever the paper is called") {
  for (const std::string_view head : {"Snabbprotokoll 19 november", "Från hamnfullmäktige i november"}) {
    const auto read = read_facts(std::string(head) +
                                 "\n\nHamnens delårsrapport\n\nKommunfullmäktiges beslut\n1. Delårsrapporten "
                                 "godkänns.\n2. "
                                 "Hamnnämnden får i uppdrag att spara.\n\nReservation\nAnna Berg (M) mot punkt 2.\n");
    CHECK(test::there(read.facts.decision)->by == "Kommunfullmäktige");
    for (const facts::Proposal& one : read.facts.proposals) CHECK(one.kind == "beslut");
    CHECK(test::bare_roles(read, "Anna Berg") == "reservant");
  }
}

TEST_CASE("what is proposed to another by delegation is proposed") {
  const auto read = read_facts(
      "DELEGATIONSBESLUT\n2030-04-14\n\nÄndring av hamnens reglemente\n\nBeslut\nKommunstyrelsen föreslår "
      "kommunfullmäktige besluta att\n\n1. ändra reglementet så att hamnen stänger klockan nio.\n\nAnna "
      "Berg\nOrdförande\n");
  REQUIRE(read.facts.proposals.size() == 1);
  CHECK(test::line_of(read.facts.proposals[0].kind, read.facts.proposals[0].by) == "beslutsförslag | Kommunstyrelsen");
}

TEST_CASE("what heads a reservation may run on as a sentence") {
  const auto read = read_facts(
      "Reservation från Hamnlistan mot kommunfullmäktiges beslut om priset på ny belysning längs kajen.\n\nHamnlistans "
      "gruppledare yrkade\n\natt kommunfullmäktige tar in tre nya anbud.\n\nCia Dal\ngruppledare (C)\n");
  CHECK(value_or_none(read.facts.type) == "reservation");
  CHECK(test::only(read.facts.proposals).kind == "reservation_yrkande");
}

TEST_CASE("the form's name again is no part of an office letter's title") {
  for (const std::string_view form : {"Tjänsteskrivelse", "Tjänsteutlåtande"}) {
    const auto read = read_facts("Sandby kommun         " + std::string(form) +
                                 "\nKommunkontoret        2030-12-01\n\n" +
                                 std::string(form) +
                                 ": Vad vi lärde av hamnåret\n\nFörslag till beslut\nHamnnämnden noterar "
                                 "informationen.\n\nÄrendet\nUnder året kom två båtar, och kajen räckte till båda.\n");
    CHECK(value_or_none(read.facts.title) == "Vad vi lärde av hamnåret");
  }
}

TEST_CASE("who writes for an office stands beside a telephone number") {
  for (const std::string_view phone : {"0554-000 00", "054-12 34 56"}) {
    const auto read =
        read_facts("Kommunledningsförvaltningen            Tjänsteskrivelse\nAnna Berg, " + std::string(phone) +
                   "            Datum        Ks/2030:118\n                                       "
                   "2030-08-26\n\n"
                   "Svar om bokbussen\n\nÄrendet\nTvå vaktmästare har rätt körkort och kan köra.\n");
    CHECK(test::bare_roles(read, "Anna Berg") == "handläggare");
  }
}

TEST_CASE("a number between the item of a meeting and its matter is no part of the title") {
  for (const std::string_view item : {"Ärende nr 5 (Dnr 2030-0391) ", "Ärende 5 (dnr KS 2030/391) "}) {
    const auto read =
        read_facts("Reservation\n\nReservation mot beslut i Kommunfullmäktige 2030-09-24;\n" + std::string(item) +
                   "Taxa för hamnens eluttag\n\nTaxan blir den högsta vid kusten, och ingen har frågat båtklubben.\n\n"
                   "Anna Berg (S)\n");
    CHECK(value_or_none(read.facts.title) == "Taxa för hamnens eluttag");
  }
}

TEST_CASE("a decision «enligt förslag» is what the § proposes") {
  for (const std::string_view decided : {"Direktionen beslutar:\nEnligt förslag.",
                                         "Beslut\nDirektionen beslutar enligt förslag."}) {
    const auto read = read_facts(
        "Direktionen\nProtokoll 2030-05-04\n\n§ 38. Delårsrapport                        Dnr 2030/127/AB\n\n"
        "Ekonomichefen redogör för utfallet.\n\nFörslag till beslut:\nGodkänna delårsrapporten och sända den till "
        "medlemskommunerna.\n\n" +
        std::string(decided) + "\n");
    REQUIRE(read.facts.decision);
    CHECK(test::line_of(read.facts.decision->outcome, value_or_none(read.facts.title)) == "godkänna | Delårsrapport");
  }
}

TEST_CASE("a list of contents on the page of a notice is no § of the minutes") {
  for (const std::string_view head : {"Ärendelista", "Innehåll"}) {
    const auto read = read_facts(
        "Sandby kommun                       Anslagsbevis\n\nHamnnämnden har haft sammanträde den 5 mars 2030\n\n"
        "Protokollet, som justerades den 7 mars 2030, finns i stadshuset\n\nBevis om anslag\n\n" +
        std::string(head) +
        "\n§ 18 Utbildning av hamnvakter\n§ 19 Säkerhet vid kajen\n§ 20 Rätt att byta lokal\n");
    CHECK(test::amiss(test::facts_text(read), {"type: protokoll «", "!paragraph: ", "!title: "}) == "");
  }
}

TEST_CASE("«Beslut» in a programme or a plan that nothing calls minutes is said of nobody") {
  for (const std::string_view what : {"Programmet hålls den 4 maj",
                                      "Ev. åtkomst på privat mark säkras senast i maj"}) {
    CHECK(read_facts(
        "Så kan hamnen byggas ut\n\nHamnen är full, och det behövs en kaj till för "
        "båtarna.\n\n"
        "Beslut\n1. " +
        std::string(what) + "\n2. Hamnvakten är klar\n").facts.proposals.empty());
  }
}

TEST_CASE("a § of whole minutes is about its own motion") {
  const auto section = [](std::string_view number, std::string_view by, std::string_view what) {
    return "§ " + std::string(number) + "\nMotion av " + std::string(by) + " - " + std::string(what) +
           "\n\nMotionärerna föreslår\n\natt  " + std::string(what) +
           " byggs ut.\n\nKommunfullmäktige beslutar\n\natt  remittera motionen till kommunstyrelsen.\n\n";
  };
  const auto read = read_facts(section("16", "Anna Berg (S)", "kajen") + section("17", "Bo Ek (M)", "parken") +
                               section("18", "Cia Dal (C)", "bron"));
  std::string movers;
  for (const facts::Proposal& one : read.facts.proposals)
    if (one.kind == "motion_yrkande") movers += one.by + "; ";
  CHECK(movers == "Anna Berg (S); Bo Ek (M); Cia Dal (C); ");
}
