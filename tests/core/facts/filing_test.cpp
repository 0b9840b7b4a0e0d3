// What is filed, who gets a decision and who joins a mover: small words of ordinary minutes.
#include "core/facts/board_minutes.h"

using namespace diarium;

TEST_CASE("an item that begins with an infinitive is a point, with a full stop or without") {
  for (const std::string_view item : {"lägga rapporten till handlingarna", "inrätta en hamnfond", "ställa in regattan"}) {
    const std::string told = test::told_of("TJÄNSTESKRIVELSE\n2031-02-03\n\nHamnen\n\nFörslag till beslut\nSocialnämnden beslutar att\n– " + std::string(item) + "\n– anta riktlinjen\n");
    CHECK_MESSAGE(test::says(told, "«" + std::string(item)), told);
  }
}

TEST_CASE("what is laid to the papers is taken note of") {
  for (const std::string_view words : {"Rapporten läggs till handlingarna.", "Nämnden beslutar att lägga rapporten om hamnen till handlingarna.", "Nämnden lägger rapporten ad acta."})
    CHECK_MESSAGE(test::says(test::told_of_minutes("Beslut\n\n" + std::string(words) + "\n"), "decision: notera"), words);
  CHECK(test::says(test::told_of_minutes("Beslut\n\nMotionen anses besvarad och läggs till handlingarna.\n"), "decision: besvarad"));
  CHECK(!test::says(test::told_of_minutes("Beslut\n\nRapporten läggs till grund för handlingarna i ärendet.\n"), "decision: notera"));
}

TEST_CASE("the last of those who get a decision heads no paper below") {
  const std::string words = "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-02-03\n\n§ 12 Hamnen\n\nBeslut\nMotionen avslås.\n\nSkickas till\nMotionären\n"
                            "Barn- och utbildningsnämnden\n\n§ 13 Val av ersättare\n\nBeslut\nTill ersättare väljs Bo Ek (M).\n";
  const auto read = test::read_facts(words);
  REQUIRE(read.facts.components.size() == 3);
  CHECK(slice(words, read.facts.components[2].span).starts_with("§ 13"));
}

TEST_CASE("who moves «med bifall av» another moves together with them") {
  for (const std::string_view joins : {"med bifall av", "med instämmande av", "med stöd från"}) {
    const std::string told = test::told_of_minutes("Yrkanden\n\nAnna Berg (L) " + std::string(joins) + " Nils Ek (KD) föreslår att hamnen muddras.\n\nBeslut\n\nHamnen säljs.\n");
    CHECK(test::amiss(told, {"person: Anna Berg (L) yrkande", "person: Nils Ek (KD) yrkande"}) == "");
  }
}

TEST_CASE("a property's name is no municipality's, nor is a matter's place on the list a part of its title") {
  const std::string told = test::told_of("Miljö- och byggnadsnämnden        Sammanträdesdatum           Sida\n                                  2031-06-12                  11(31)\n\n"
                                         "MBN § 74            Dnr BYGG.2031.118\n\nNybro 4:17 – bygglov för altan\n\nBeslut\nBygglov beviljas.\n");
  CHECK(!test::says(told, "municipality: Nybro"));
  CHECK(test::says(test::told_of("Motion om altaner\n\nJag föreslår att altaner blir fler.\n\nNybro 2031-06-12\nAnna Berg (S)\n"), "municipality: Nybro"));
  CHECK(test::says(test::told_of("Motion om altaner\n\nJag föreslår att altaner blir fler.\n\nNybro 12 juni 2031\nAnna Berg (S)\n"), "municipality: Nybro"));
  CHECK(test::says(test::told_of("Lindvads kommun\nKommunstyrelsen\nPROTOKOLL 2031-04-14\n\n§ 62\nÄrende 9\nRemissvar – ett samlat vårdval\nKS 2031/214\n\nBeslut\nYttrande avges.\n"),
                   "title: Remissvar"));
}

TEST_CASE("where a board's § lies on top of the letter that its office wrote to it, the board's proposal is the file's") {
  for (const std::string_view head : {"Kommunstyrelsen\nProtokollsutdrag 2031-05-14\n\n§ 45 Svar på motion om hamnen\n\n", "Kommunstyrelsen\n\n§ 45\n\nSvar på motion om hamnen\n\n"}) {
    const std::string told = test::told_of(std::string(head) + "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n\nSammanfattning\n\n"
                                           "Anna Berg (L) har lämnat en motion om hamnen. I motionen föreslås att hamnen muddras varje år.\n\n\fHamnförvaltningen\n\nTjänsteskrivelse\n\n"
                                           "2031-04-02\nKS 2031/193\n\nSvar på motion om hamnen\n\nFörslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att anse motionen besvarad.\n\n"
                                           "Sammanfattning\n\nAnna Berg (L) har lämnat en motion om hamnen. Förvaltningen har prövat saken och ser inga skäl för det.\n\nNils Ek\nHamnchef\n");
    CHECK_MESSAGE(test::says(told, "recommended: avslå by Kommunstyrelsen to Kommunfullmäktige"), told);
  }
}

TEST_CASE("in a § that names nobody who decides, whoever gets something by it decided nothing") {
  for (const std::string_view words :
       {"Ärendet återremitteras till kommunstyrelsen för att utreda avgiftsfrihet.", "Motionen remitteras till kommunstyrelsen.", "Tekniska nämnden ges i uppdrag att utreda hamnen.",
        "Kommunstyrelsen, nämnderna och enskilda förtroendevalda beviljas ansvarsfrihet för 2030.", "Avtalet överlämnas till tekniska nämnden."}) {
    const std::string told = test::told_of("§ 26 Hamnen\nKS-2031/301\nBeslut\n" + std::string(words) + "\n");
    CHECK(test::amiss(told, {"!body: Kommunstyrelsen", "!body: Tekniska", "!proposal: beslut 1 by Kommunstyrelsen",
                      "!proposal: beslut 1 by Tekniska"}) == "");
  }
  for (const std::string_view words : {"Kommunfullmäktige antar planen.", "Kommunfullmäktige medger att interpellationen får ställas."})
    CHECK(test::says(test::told_of("§ 26 Hamnen\nKS-2031/301\nBeslut\n" + std::string(words) + "\n"), "body: Kommunfullmäktige"));
}

TEST_CASE("behind a mover's colon a matter may also be deemed answered, or ought to be judged") {
  for (const std::string_view words : {"Motionen anses besvarad.", "Motionen ska bifallas.", "Ärendet bör återremitteras."}) {
    const std::string told = test::told_of_minutes("Förslag på sammanträdet\n\nAnna Berg (S): Bifall till motionen.\nRose-Marie Ek (SD): " + std::string(words) + "\n\nBeslut\n\nMotionen avslås.\n");
    CHECK_MESSAGE(test::says(told, "by Rose-Marie Ek (SD) «" + std::string(words)), told);
  }
}

TEST_CASE("the other party's number on a line of its own is no part of a title") {
  for (const std::string_view label : {"Er beteckning I2031/01844", "Ert diarienummer: I2031/018", "Vår referens Anna Berg"}) {
    const auto read = test::read_facts("Lindvads kommun\n                                        REMISSVAR              1 (2)\n                                        2031-01-19             KS/2031:733\nKommunstyrelsen\n\n"
                                       "                                        Infrastrukturdepartementet\n\nRemissvar: Bättre bredband i glesbygd (Ds 2031:31)\n" + std::string(label) +
                                       "\n\nSammanfattning\nLindvads kommun tillstyrker förslaget om förlängt stöd men avstyrker att kommunerna ska bära kostnaden för det.\n");
    CHECK(test::there(read.facts.title)->value == "Remissvar: Bättre bredband i glesbygd (Ds 2031:31)");
  }
}

TEST_CASE("who abstains in a table abstains, also where the table is only a part of all who voted") {
  const std::string told = test::told_of_minutes("Votering\n\nUtfall: 20 ja, 17 nej, 2 avstår.\n\nNamn                Parti   Ja      Nej     Avstår\n\nAnna Berg           S       X\nNils Ek             M               X\nSven Ås             L                       X\n");
  CHECK(test::amiss(told, {"person: Anna Berg (S) röstande", "person: Sven Ås (L) avstår"}) == "");
}

TEST_CASE("what the sides of a vote mean may stand below its count") {
  const std::string told = test::told_of_minutes("Beslut\n\nAvgiften höjs.\nBeslutet fattas med 24 ja-röster mot 19 nej-röster.\n\nOmröstning\n\nJa = nämndens förslag\nNej = Anna Berg m.fl. yrkande\n");
  CHECK(test::amiss(told, {"nämndens förslag", "Anna Berg m.fl. yrkande"}) == "");
}

TEST_CASE("a motion's number stands between it and its movers") {
  for (const std::string_view number : {"(2031:14)", "(KS 2031/14)", "(nr 14)"}) {
    const std::string told = test::told_of("Lindvads kommun\nTJÄNSTEUTLÅTANDE\n2031-09-02\n\nSvar på remiss av motion " + std::string(number) + " av Isak Berg (V) och Tove Ek (MP) om ateljéstöd\n\nFörslag till beslut\nKulturnämnden föreslår att motionen avslås.\n");
    CHECK(test::amiss(told, {"person: Isak Berg (V) motionär", "person: Tove Ek (MP) motionär"}) == "");
  }
}
