// Who was asked for an opinion, who answered and who did not.
#include "core/facts/board_minutes.h"

using namespace diarium;
using test::motion_letter, test::motion_minutes, test::read_facts;

namespace {

/// «Tekniska nämnden; Miljönämnden -»: who was asked, with a stroke behind those that did not answer.
std::string asked_bodies(std::string_view head, std::string_view words = {}) {
  return test::said_of(read_facts(std::string(head) + std::string(words)).facts.referral_bodies,
                       [](const auto& one) { return one.name + (one.reply == "silent" ? " -" : ""); });
}

}  // namespace

TEST_CASE("a body that is named short did not answer") {
  const auto read = read_facts(
      "Tjänsteskrivelse\n\nSvar på motion om bryggor\n\nBeredning\nMotionen har remitterats till tekniska nämnden och "
      "Mora pastorat. Pastoratet har inte svarat på frågan som ställdes.\n");
  REQUIRE(read.facts.referral_bodies.size() == 2);
  CHECK(test::line_of(read.facts.referral_bodies[0].reply, read.facts.referral_bodies[1].reply) == "asked | silent");
}

TEST_CASE("that a body was asked does not say that it answered") {
  const auto replies = [](const std::string& words) {
    std::string out;
    for (const auto& one : read_facts("Tjänsteskrivelse\n\nSvar på motion om bryggor\n\nBeredning\n" + words + "\n").facts.referral_bodies)
      out += one.name + ": " + one.reply + "\n";
    return out;
  };
  for (const char* only_asked : {"Motionen har remitterats till tekniska nämnden.",
                                 "Motionen är på remiss hos tekniska nämnden till den 15 januari 2025.",
                                 "Förslaget har skickats på remiss till tekniska nämnden. Svar väntas i maj.",
                                 "Tekniska nämnden har beretts tillfälle att yttra sig.",
                                 "Kontoret har begärt yttrande från tekniska nämnden.",
                                 "Motionen har remitterats till tekniska nämnden. Tekniska nämnden remitterade den vidare till kontoret.",
                                 "Motionen har remitterats till tekniska nämnden. Kommunstyrelsen anser att tekniska nämnden bör svara."})
    CHECK_MESSAGE(replies(only_asked).starts_with("Tekniska nämnden: asked\n"), std::string(only_asked) << "\n" << replies(only_asked));
  for (const char* told : {"Motionen har remitterats till tekniska nämnden. Tekniska nämnden tillstyrker den.",
                           "Motionen har remitterats till tekniska nämnden, som inte har bråttom. I sitt svar skriver kontoret. Tekniska nämnden anser att bryggor behövs.",
                           "Motionen har remitterats till tekniska nämnden. Tekniska nämndens yttrande biläggs.",
                           "Motionen har remitterats till tekniska nämnden. Nämnden för hamnar är inte klar. Tekniska nämnden har yttrat sig.",
                           "Motionen har remitterats till tekniska nämnden, som i sitt yttrande den 20 februari avstyrker den.",
                           "Motionen har remitterats till tekniska nämnden. Remissinstansens sammanfattade svar framgår nedan.",
                           "Yttrande har inhämtats från tekniska nämnden.",
                           "Motionen har remitterats till tekniska nämnden. Samtliga remissinstanser har svarat."})
    CHECK_MESSAGE(replies(told) == "Tekniska nämnden: answered\n", std::string(told) << "\n" << replies(told));
  CHECK(replies("Motionen har remitterats till Sörby landsbygdsråd. Landsbygdsrådet avstyrker den.") == "Sörby landsbygdsråd: answered\n");
  CHECK(replies("Domstolen avslår yrkandet om att den ska inhämta yttrande från Boverket.").empty());
  CHECK(replies("Motionen har remitterats till tekniska nämnden och kulturnämnden. Kulturnämnden har inte svarat.") ==
        "Tekniska nämnden: asked\nKulturnämnden: silent\n");
}

TEST_CASE("rows below «Remissinstanser» tell who was asked and what each said, and never whose paper it is") {
  const std::string told = test::told_of("Tjänsteutlåtande\nUtfärdat 2032-09-07\nDiarienummer 0391/32\nStadsledningskontoret, Linde stad\n\nYttrande över motion av Ulla Pil (V) om busskörfält\n\nRemissinstanser\n"
                                         "Stadsmiljönämnden         avstyrker\nFritidsnämnden            tillstyrker\nLinde Spårvägar AB         har avstått från att yttra sig\n\n"
                                         "Stadsledningskontorets synpunkter\nKontoret anser att förslaget är dyrt.\n\nFörslag till beslut\nI kommunstyrelsen och kommunfullmäktige:\nMotionen avstyrks.\n");
  CHECK(test::amiss(told, {"!body: Stadsmiljönämnden", "referral: Stadsmiljönämnden (answered)",
                    "referral: Fritidsnämnden (answered)", "referral: Linde Spårvägar AB (silent)",
                    "!referral: Stadsledningskontoret"}) == "");
}

TEST_CASE("a body of a place that was asked and did not answer is known by its first word") {
  const auto silent = [](const std::string& words) {
    std::string out;
    for (const facts::Referral& one : read_facts("Granvike kommun\nSkolförvaltningen\n\nTjänsteskrivelse 2031-05-14\n\nSkolskjutsar\n\n"
                                                 "Förslag till beslut\n\nSkolnämnden antar reglerna.\n\nRemiss\n\n" + words + "\n")
                                          .facts.referral_bodies)
      if (one.reply == "silent") out += one.name + "\n";
    return out;
  };
  CHECK(silent("Förslaget har varit på remiss hos Elevrådet på Näsets skola samt Sjövalla Landsbygdsråd. Elevrådet har inte svarat.") ==
        "Elevrådet på Näsets skola\n");
  CHECK(silent("Ärendet har remitterats till Föräldrarådet vid Udden och Funktionsrättsrådet.\nFöräldrarådet har inte inkommit med svar.") ==
        "Föräldrarådet vid Udden\n");
  // Of two that begin so, nobody says which.
  CHECK(silent("Förslaget har varit på remiss hos Elevrådet på Näsets skola och Elevrådet på Uddens skola. Elevrådet har inte svarat.").empty());
}

TEST_CASE("a table of those that were asked tells who answered, and whose the paper is stands elsewhere") {
  for (const std::string_view head : {"Remissinstans               Beslut           Kommentar\n", "Remissinstanser             Inställning      Synpunkt\n"}) {
    const std::string told = test::told_of(
        "Sollanda stad                                                  2031-09-17\nStadsbyggnadskontoret                                          SBN 2031-1187\n"
        "Tjänsteutlåtande                                               Till stadsbyggnadsnämnden\n\nRiktlinjer för uteserveringar\n\nFörslag till beslut\n"
        "Stadsbyggnadsnämnden godkänner utlåtandet.\n\nRemissen\nFörslaget skickades till fem remissinstanser den 3 mars 2031. Svarstiden gick ut den 30 maj.\n\n" +
        std::string(head) +
        "Kulturnämnden               Tillstyrker      Vill se längre säsong\nTekniska nämnden            Avslår           Snöröjningen försvåras\n"
        "Funktionsrätt Sollanda      Avstyrker        Blir trångt\nSollanda Fastigheter AB     -                Inget svar\nPolismyndigheten\n\nKontorets bedömning\nKontoret anser inte att invändningen är ett hinder.\n");
    CHECK(test::amiss(told, {"body: Stadsbyggnadsnämnden", "referral: Kulturnämnden (answered)",
                      "referral: Tekniska nämnden (answered)", "referral: Sollanda Fastigheter AB (silent)",
                      "referral: Funktionsrätt Sollanda (answered)", "date: 2031-05-30 deadline",
                      "!decision: avslå"}) == "");
  }
}

TEST_CASE("prose tells in many ways who was asked for an opinion") {
  CHECK(asked_bodies(motion_letter, "En motion har inkommit till kultur- och fritidsnämnden för beredning.\n") == "Kultur- och fritidsnämnden");
  CHECK(asked_bodies(motion_letter, "Kommunfullmäktige beslutade 2024-01-29 § 4 att överlämna motionen till tekniska nämnden för beredning och yttrande.\n") ==
        "Tekniska nämnden");
  CHECK(asked_bodies(motion_letter, "Socialnämnden har i skrivelse den 4 mars 2024 anfört att kostnaden är hög. Miljönämnden har i skrivelse den 6 mars "
                                    "2024 lämnat följande yttrande.\n") == "Socialnämnden; Miljönämnden");
  CHECK(asked_bodies(motion_minutes, "Ärendet har behandlats av miljönämnden och tekniska utskottet.\n") == "Miljönämnden; Tekniska utskottet");
  CHECK(asked_bodies(motion_letter, "Ärendet bereddes av kommunstyrelsens arbetsutskott den 5 juni.\n") == "Kommunstyrelsens arbetsutskott");
  CHECK(asked_bodies(motion_minutes, "Dialog har förts med fastighetskontoret. Samråd har skett med kulturförvaltningen.\n") ==
        "Fastighetskontoret; Kulturförvaltningen");
  CHECK(asked_bodies(motion_minutes, "Synpunkter har inhämtats från polisen och Hedby Fastigheter AB. Yttrande har inhämtats från räddningsnämnden.\n") ==
        "Hedby Fastigheter AB; Räddningsnämnden");
  CHECK(asked_bodies(motion_letter, "I yttrande från Hedby Bostäder AB framhålls att frågan är löst.\n") == "Hedby Bostäder AB");
  CHECK(asked_bodies(motion_minutes, "Byggnadsnämnden har yttrat sig. Äldrenämnden har inte inkommit med yttrande.\n") == "Byggnadsnämnden; Äldrenämnden -");
  CHECK(asked_bodies(motion_letter, "Remissvar\n\nMotionen har remitterats till trafiknämnden och Södra hamnens stadsdelsnämnd.\n\nSynpunkter från "
                                    "parknämnden\n\nParknämnden ser inga hinder.\n") == "Trafiknämnden; Södra hamnens stadsdelsnämnd; Parknämnden");
}

TEST_CASE("whose paper it is, who carries out and who gets a copy were not asked") {
  CHECK(asked_bodies(motion_minutes, "Motionen har remitterats till kommunstyrelsen för beredning.\n") == "");
  CHECK(asked_bodies(motion_letter, "Ärendet har beretts av kommunledningskontoret.\n") == "");
  CHECK(asked_bodies("Utbildningsnämnden\nRemissvar\n2025-04-16\n\nYttrande över motion om lästimme\n\n",
                     "Kommunstyrelsen har remitterat en motion till utbildningsnämnden. Nämnden avstyrker motionen.\n") == "");
  CHECK(asked_bodies(motion_minutes, "Barnnämnden ska yttra sig. Dialog ska föras med kulturnämnden. Fritidsnämnden får i uppdrag att genomföra "
                                     "planen.\n\nBeslutet skickas till\nÖverförmyndarnämnden\n") == "");
  CHECK(asked_bodies("Tekniska nämnden\nProtokoll 2024-09-10\n\n§ 8 Yttrande över remiss om vindkraft\n\nBeslut\n\n",
                     "Tekniska nämnden beslutar att lämna yttrandet som sitt eget till kommunstyrelsen.\n") == "");
  CHECK(asked_bodies(motion_letter, "Ärendet har inte remitterats till miljönämnden. Kulturnämnden bör beredas tillfälle att yttra sig.\n") == "");
  CHECK(asked_bodies(motion_letter, "Kontoret har lämnat synpunkter. Yttrande har inhämtats från Anna Berg.\n") == "");
}
