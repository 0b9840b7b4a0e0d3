// Whose proposal a draft is: an office's, an officer's, a committee's or a board's; and what proposes nothing.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::all_proposals, test::minutes_of_board, test::minutes_of_committee, test::outcome_text;
using test::proposals_of, test::read_facts, test::roles_of, test::typed_head, test::value_or_none;

TEST_CASE("what a board decides to propose is no decision of its own") {
  const auto read = read_facts(
      "Kommunstyrelsen\nProtokoll 2023-11-07\n\n§ 45 Svar på motion om bryggor\nÄrendenummer: Ks 203/2022\n\nBeslut\n"
      "Kommunstyrelsen beslutar föreslå kommunfullmäktige\n1. Motionen avslås.\n");
  CHECK(test::amiss(test::facts_text(read), {"!decision: ", "recommended: avslå by "}) == "");
  CHECK(test::only(read.facts.case_numbers).value == "Ks 203/2022");
  CHECK(read.facts.cited.empty());
}

TEST_CASE("a point of a programme that nobody asks for is no motion's, and neither are criteria that were adopted") {
  CHECK(read_facts("Bilaga 1\n\n# Inspel till vägval för trafiken\n\nKommunen lyfter särskilt:\n\n- Vikten av tidig "
                   "samverkan kring hållplatser.\n\n"
                   "- Att kommunen i sin planering tar höjd för en ny brygga.\n\n- Ökad turtäthet på "
                   "kvällen.\n").facts.proposals.empty());
  CHECK(read_facts("Rapport\n\n# Utvärdering av målbilden\n\nI utredningen användes av regionfullmäktige beslutade "
                   "kriterier för nya "
                   "hållplatser:\n\n- Resandet på banan ska öka.\n\n- Kostnaderna ska "
                   "beaktas.\n").facts.proposals.empty());
}

TEST_CASE("a proposal «I kulturnämnden» stays a proposal, and all who stand below a yrkande move it") {
  const auto letter = read_facts(
      "Kretslopp och vattennämnden\n\nTjänsteutlåtande\nUtfärdat 2024-01-22\nDiarienummer 0817/23\n\nYttrande över "
      "motion om bryggor\n\nFörslag till beslut\nI kretslopp och vattennämnden\n\n1. Kretslopp och vattennämnden "
      "tillstyrker motionen.\n2. Paragrafen justeras omedelbart.\n\nSammanfattning\nBryggorna har legat på land.\n");
  CHECK(letter.facts.proposals.size() == 2);
  CHECK(value_or_none(letter.facts.body) == "Kretslopp och vattennämnden");
  CHECK(test::there(letter.facts.recommended_decision)->outcome == "tillstyrka");
  const auto moved = read_facts(
      "Kommunstyrelsen 2024-10-08\nYRKANDE\nMotion om bryggor (KS 2024/55)\n\nModeraterna och Centerpartiet yrkar:\n\n"
      "att motionen bifalls\n\nKlas Bergfors (M), Lena Rydfors (C)\n");
  CHECK(roles_of(moved, "Lena Rydfors") == "C: yrkande");
  CHECK(value_or_none(moved.facts.document_date) == "2024-10-08");
}

TEST_CASE("an office's answer below a rule proposes to its board, and demands nothing of the citizen's paper") {
  const std::string proposal =
      "MEDBORGARFÖRSLAG\n\nRubrik: En bänk vid ån\n\nJag bor vid ån och går där varje dag med min "
      "gamla hund. Jag föreslår att kommunen ställer en bänk vid ån.\n\nNamn: Hanna Cederfelt\n\n";
  const std::string answer =
      "\nSvar på medborgarförslag om en bänk vid ån\n\nFörslag till beslut\n\nTekniska nämnden beslutar att\n\n- "
      "bifalla förslaget i den del som avser bänken, och\n- anse förslaget besvarat i övrigt.\n\nÄrendet\n\nHanna "
      "Cederfelt har lämnat ett medborgarförslag om en bänk, som kontoret bedömer kan ställas där redan i vår.\n";
  for (const char mark : {'=', '-'}) {
    const std::string read = all_proposals("Lindvads kommun\n\n" + proposal + std::string(72, mark) +
                                           "\n\nTekniska kontoret\n2031-09-30" + answer);
    CHECK(test::says(read, "beslutsförslag Tekniska kontoret: anse förslaget besvarat i övrigt."));
    CHECK(!test::says(read, "motion_yrkande : anse"));
  }
}

TEST_CASE("who «har behandlat förslaget och föreslår fullmäktige» proposes it, and that is no title's second line") {
  for (const std::string_view does : {"har 1998-11-09 § 171 behandlat förslag till budget och föreslår fullmäktige besluta", "har behandlat ärendet och föreslår kommunfullmäktige besluta"}) {
    const std::string told = test::told_of(std::string(typed_head) + "Kf § 99          Dnr 98.211\n\nBudget för 1999\n\nKommunstyrelsen " + std::string(does) +
                                           "\n\natt    fastställa budgeten.\n\nKommunfullmäktige beslutar\n\natt    fastställa budgeten.\n");
    CHECK_MESSAGE(test::says(told, "proposal: beslutsförslag 1 by Kommunstyrelsen"), told);
    CHECK_MESSAGE(test::says(told, "title: Budget för 1999 «Budget för 1999»"), told);
  }
}

TEST_CASE("a committee's «förslag till beslut:» under «Beslut» is its proposal, on a line of its own or before the words") {
  for (const std::string_view between : {"\n\n", " "}) {
    const std::string told = test::told_of("Lindvads kommun\nSocialnämndens arbetsutskott\nSammanträdesprotokoll 2031-06-09\n\n§ 30\nBiblioteksplan för Lindvad\n\nBeslut\n\nArbetsutskottets förslag till beslut:" +
                                           std::string(between) + "Planen antas.\n");
    CHECK(test::amiss(told, {"proposal: beslutsförslag", "!proposal: beslut 1"}) == "");
  }
}

TEST_CASE("a heading that says to whom a proposal goes, and a list that describes it, propose nothing") {
  const std::string told = test::told_of("Lindvads kommun\nSkolförvaltningen\n\nTjänsteskrivelse 2031-06-09\n\n# Ny delegationsordning\n\n# Ärendebeskrivning\n\n"
                                         "Förvaltningen föreslår dessa ändringar i delegationsordningen:\n\n- Anta stödjande dokument i frågor som rör hela förvaltningen.\n"
                                         "- Besluta om förtroendevaldas kurser.\n\n# Förslag till beslut\n\nFörslag till beslut i tekniska nämnden\n\nDelegationsordningen antas.\n\n"
                                         "Förslag till beslut i kommunfullmäktige\n\nReglementet ändras.\n");
  CHECK_MESSAGE(test::says(told, "proposal: beslutsförslag"), told);
  std::size_t proposals = 0;
  for (std::size_t at = told.find("proposal:"); at != told.npos; at = told.find("proposal:", at + 1)) ++proposals;
  CHECK_MESSAGE(proposals == 2, told);
}

TEST_CASE("a draft under its drafter's heading is the drafter's, whoever its words let decide") {
  const std::string head = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nBryggor i Näset\n\n";
  const std::string rest = "\n\nÄrendet\n\nBryggorna i Näset är gamla och behöver rustas.\n\nKommunstyrelsens beslut\n\nBryggorna rustas inte.\n";
  CHECK(proposals_of(head + "Arbetsutskottets förslag\n\nKommunstyrelsen föreslår kommunfullmäktige att bryggorna rustas." + rest, "beslutsförslag") ==
        "Arbetsutskottet: Kommunstyrelsen föreslår kommunfullmäktige att bryggorna rustas.\n");
  CHECK(proposals_of(head + "Arbetsutskottets förslag till beslut\n\nKommunstyrelsen beslutar\n\natt rusta bryggorna" + rest, "beslutsförslag") ==
        "Arbetsutskottet: att rusta bryggorna\n");
  CHECK(proposals_of(head + "Förvaltningens förslag till beslut\n\nKommunstyrelsen beslutar att rusta bryggorna." + rest, "beslutsförslag") ==
        "Förvaltningen: Kommunstyrelsen beslutar att rusta bryggorna.\n");
  CHECK(proposals_of(head + "Kommunstyrelsens förslag\n\nKommunfullmäktige beslutar att rusta bryggorna." + rest, "beslutsförslag").starts_with(
      "Kommunstyrelsen: "));
  CHECK(proposals_of(head + "Arbetsutskottets förslag till beslut\n\nBryggorna rustas." + rest, "beslut") == "Kommunstyrelsen: Bryggorna rustas inte.\n");
}

TEST_CASE("whom an officer's proposal is put to does not propose it, whatever the order of the words") {
  const std::string minutes = "Beslut\n\nTekniska nämnden beslutar att godkänna avtalet.\n\nFörslag till beslut\n";
  for (const std::string_view lead : {"Med hänvisning till ovanstående föreslår samhällsbyggnadschefen tekniska nämnden\n",
                                      "Samhällsbyggnadschefen föreslår tekniska nämnden\n"}) {
    const std::string told = test::told_of_minutes(minutes + std::string(lead) + "att godkänna avtalet om marken vid hamnen,\natt uppdra åt chefen att underteckna avtalet.\n");
    CHECK(test::says(told, "beslutsförslag 1 by Samhällsbyggnadschefen «"));
    CHECK(!test::says(told, "beslutsförslag 1 by Tekniska nämnden"));
  }
}

TEST_CASE("what a board «föreslås» in an office's paper without any list is proposed, and not by the board") {
  for (const std::string_view form : {"PM                              2031-03-06\nMiljökontoret\n\n", "Lindvads kommun       Tjänsteskrivelse\nMiljökontoret         2031-03-06\n\n"}) {
    const std::string told = test::told_of(std::string(form) + "Tillsyn över avlopp\n\nMiljönämnden föreslås fastställa planen.\n\nBakgrund\nDet finns många enskilda avlopp i "
                                                        "kommunen, och hälften är äldre än 25 år.\n");
    CHECK(test::amiss(told, {"«fastställa planen.»", "!beslutsförslag 1 by Miljönämnden"}) == "");
  }
}

TEST_CASE("what somebody intends to do, wherever its line breaks, is proposed by nobody") {
  const std::string head = "Revisorerna\ni Lindvads kommun                    2031-12-06\n\nTill\nSocialnämnden\n\nGranskning av hemtjänsten\n\n";
  const std::string asked = "Vi önskar svar från socialnämnden senast den 29 februari 2032 på vilka åtgärder nämnden ";
  for (const std::string_view verb : {"avser", "planerar", "kommer"})
    CHECK(!test::says(test::told_of(head + asked + std::string(verb) + "\natt vidta med anledning av granskningen.\n"), "proposal:"));
  const std::string told = test::told_of(head + asked + "avser att vidta. Rapporten behandlades vid revisorernas sammanträde den 6 december.\n");
  CHECK(test::amiss(told, {"municipality: Lindvad ", "date: 2031-12-06 sammanträde", "!2032-12-06"}) == "");
}

TEST_CASE("what a board decides to propose to the council is a proposal, and the board is not whom it is put to") {
  const std::string told = test::told_of_minutes("Nämnden beslutar\natt föreslå kommunfullmäktige avslå motionen.\n");
  CHECK(test::amiss(told, {"!decision: avslå", "recommended: avslå by Tekniska nämnden to Kommunfullmäktige"}) == "");
}

TEST_CASE("an office's draft is the office's, whichever board it speaks for") {
  CHECK(proposals_of("SJÖVALLA KOMMUN\nTekniska förvaltningen\nTJÄNSTESKRIVELSE\nDatum: 2032-01-04\n\nTill tekniska "
                     "nämnden\n\nSvar på "
                     "motion om farthinder\n\nFörslag till beslut\n\nTekniska nämnden föreslår kommunstyrelsen föreslå "
                     "kommunfullmäktige besluta att anse motionen besvarad.\n\nÄrendet\n\nDet är en fråga som har utretts.\n",
                     "beslutsförslag") ==
        "Tekniska förvaltningen: Tekniska nämnden föreslår kommunstyrelsen föreslå "
        "kommunfullmäktige besluta att anse motionen besvarad.\n");
  // Nobody is named who wrote it: whom the draft names is to decide.
  CHECK(proposals_of("Granvike kommun\n\nTjänsteskrivelse\n2031-05-14\n\nTaxa för torghandel\n\nFörslag till beslut\n\n"
                     "Kommunstyrelsen antar taxan för torghandel.\n\nBakgrund\n\nDet är en fråga som har utretts.\n",
                     "beslutsförslag") == ": Kommunstyrelsen antar taxan för torghandel.\n");
}

TEST_CASE("what an office, an officer or the chair proposes in running text of minutes is theirs, and no outcome") {
  CHECK(proposals_of(minutes_of_board("Planen antas.", "Kontoret föreslår kommunstyrelsen att avslå planen och att uppdra åt chefen att följa den."),
                     "beslutsförslag") == "Kontoret: att avslå planen\nKontoret: att uppdra åt chefen att följa den.\n");
  CHECK(proposals_of(minutes_of_committee("Öppettiderna behålls.", "Bibliotekschefen föreslår att öppettiderna utökas. Nämnden fick frågan i maj."),
                     "beslutsförslag") == "Bibliotekschefen: öppettiderna utökas.\n");
  CHECK(proposals_of(minutes_of_board("Planen antas.", "Arbetsutskottet föreslog den 3 maj 2031, § 22, att planen ska återremitteras."),
                     "beslutsförslag") == "Arbetsutskottet: planen ska återremitteras.\n");
  CHECK(proposals_of(minutes_of_board("Planen antas.", "Ordföranden föreslår att ärendet bordläggs."), "yrkande") == ": ärendet bordläggs.\n");
  const auto read = read_facts(minutes_of_board("Torget får en ny plan.", "Förvaltningen föreslår att planen avslås."));
  CHECK(outcome_text(read.facts.recommended_decision) == "-");
  // A clause beside, a question of procedure, a condition, what is proposed as a thing: no proposal.
  CHECK(proposals_of(minutes_of_board("Planen antas.", "Det som kontoret föreslår att pröva är dyrt. Om kontoret föreslår att planen avslås, "
                                                       "ska frågan tas upp igen. Kontoret föreslår en plan för att minska bullret."),
                     "beslutsförslag") == "");
  CHECK(proposals_of(minutes_of_board("Planen antas.", "Ordföranden föreslår att mötet tar en paus."), "yrkande") == "");
}

TEST_CASE("what a board recommends is its own, though another board is told to have proposed something else") {
  const std::string head = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nSvar på motion om torget\n\n"
                           "Kommunstyrelsens förslag till kommunfullmäktige\nMotionen anses besvarad.\n\n";
  for (const std::string_view told : {"Bakgrund\nAda Ek (V) föreslår i en motion att torget får bänkar. Motionen remitterades till tekniska "
                                      "nämnden, som den 4 maj 2031, § 5, föreslog att motionen ska avslås.\n",
                                      "Ärendet\nTekniska nämnden föreslår att motionen avslås.\n",
                                      "Sammanfattning\nMotionen har varit hos miljönämnden. Miljönämnden föreslog att "
                                      "motionen ska bifallas.\n"})
    CHECK(outcome_text(read_facts(head + std::string(told)).facts.recommended_decision) ==
          "besvarad by Kommunstyrelsen to Kommunfullmäktige");
}

TEST_CASE("what a board puts to the council stands below what it decides itself, on a line or with a number") {
  for (const std::string put : {"besluta\natt anta planen", "att\n1. anta planen"}) {
    const std::string points = "Kommunstyrelsen beslutar\natt godkänna rapporten\n\nKommunstyrelsen föreslår "
                               "kommunfullmäktige " + put;
    const std::string told = proposals_of(minutes_of_board(points, "Kajen är gammal."), "beslutsförslag");
    CHECK_MESSAGE(test::says(told, "anta planen"), put);
  }
}

TEST_CASE("a motion asks for what stands in sentences below its colon") {
  const std::string head = "Motion till kommunfullmäktige i Lindvad\n\nMotion om en hamn i Norrby\n\nMånga har båt i "
                           "Norrby, men där finns ingen plats för dem. "
                           "De har långt till stan.\n\n";
  for (const std::string_view lead : {"Vi föreslår därför följande:", "Därför yrkar undertecknad att:"})
    CHECK_MESSAGE(proposals_of(head + std::string(lead) + "\n\nKommunen bygger en hamn.\n\nMedel avsätts i "
                                                          "budget.\n\nLindvad den 3 maj 2031\n\nAda Ek (V)\n",
                               "motion_yrkande") ==
                      "Ada Ek (V): Kommunen bygger en hamn.\nAda Ek (V): Medel avsätts i budget.\n", lead);
}

TEST_CASE("what a member moves about a § is a demand") {
  CHECK(proposals_of(minutes_of_board("Planen antas.", "Ada Ek (V) yrkar att § 4 i planen stryks."), "yrkande") ==
        "Ada Ek (V): § 4 i planen stryks.\n");
}
