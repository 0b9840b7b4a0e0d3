// What a case says of others' papers: who was asked, what the asked body answers, what the motion wanted, what is
// cited.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;

namespace {

/// Prose enough to be told as Swedish.
constexpr std::string_view more =
    "\n\nDetta är ett ärende som kommunstyrelsen och nämnden har att ta ställning till.\n";

std::string referrals(std::string_view text) {
  return test::said_of(read_facts(std::string(text) + std::string(more)).facts.referral_bodies,
                       [](const auto& one) { return one.name; }, ", ");
}

std::string claims(std::string_view text) {
  const auto read = read_facts(std::string(text) + std::string(more));
  return test::said_of(read.facts.proposals,
                       [&](const auto& one) { return one.kind + ": " + test::words_of(read, one.span); }, " | ");
}

std::string cited(std::string_view text) {
  return test::said_of(read_facts(std::string(text) + std::string(more)).facts.cited,
                       [](const auto& one) { return one.norm; }, ", ");
}

constexpr std::string_view answer_head =
    "Socialförvaltningen                              YTTRANDE\nKlas Bergfors                                   "
    "2024-01-30\n                                                 Dnr SN/2023:318\n\nKommunstyrelsen\nMora "
    "kommun\n\nYttrande över motion om bryggor\n\nSocialnämnden har getts möjlighet att yttra sig över rubricerad "
    "motion.\n\nSynpunkter\nNämnden ser att bryggorna behövs, och att de som bor vid stranden saknar dem.\n\n";

}  // namespace

TEST_CASE("who was asked is told before and after the paper that was sent") {
  CHECK(referrals("Kommunfullmäktige remitterade motionen 2023-11-27, § 288, till tekniska nämnden och barn- och "
                  "utbildningsnämnden för yttrande.") == "Tekniska nämnden, Barn- och utbildningsnämnden");
  CHECK(referrals("Socialnämnden har getts möjlighet att yttra sig över motionen i ärendet.") == "Socialnämnden");
  CHECK(referrals("Tekniska nämnden har ombetts att yttra sig över motionen.") == "Tekniska nämnden");
  CHECK(referrals("Kulturnämnden har yttrat sig över motionen och ser inga hinder.") == "Kulturnämnden");
  CHECK(referrals("Fritidsnämnden har fått motionen på remiss från kommunstyrelsen.") == "Fritidsnämnden");
}

TEST_CASE("an answer to a referral is the answering body's, and its verdict stands in a sentence") {
  const auto approves = read_facts(std::string(answer_head) +
                                   "Ställningstagande\nSocialnämnden tillstyrker motionen.\n\nSOCIALNÄMNDEN\n\n\nVera "
                                   "Hallin\nSocialdirektör\n");
  CHECK(test::amiss(test::facts_text(approves), {"type: remissvar «", "body: Socialnämnden «"}) == "");
  REQUIRE(approves.facts.recommended_decision);
  CHECK(approves.facts.recommended_decision->outcome == "tillstyrka");
  CHECK(approves.facts.recommended_decision->by == "Socialnämnden");
  REQUIRE(approves.facts.persons.size() == 2);
  CHECK(approves.facts.persons[0].name == "Klas Bergfors");
  CHECK(test::joined(approves.facts.persons[0].roles) == "handläggare");
  CHECK(test::joined(approves.facts.persons[1].roles) == "chef");

  const auto refuses = read_facts(std::string(answer_head) + "Nämnden föreslår att motionen avslås.\n");
  CHECK(test::there(refuses.facts.recommended_decision)->outcome == "avslå");
  CHECK_FALSE(read_facts(answer_head).facts.recommended_decision);
}

TEST_CASE("a motion's wish is found where the sentence tells of the motion before, after or around the verb") {
  for (const std::string said : {"Klas Bergfors (M) har i en motion 2023-02-21 föreslagit att kommunen bygger bryggor.",
       "Klas Bergfors (M) föreslår i en motion väckt den 6 mars 2023 att kommunen bygger bryggor.",
       "Klas Bergfors (M) har lämnat in en motion där han yrkar att kommunen bygger bryggor."})
    CHECK_MESSAGE(claims(said) == "motion_yrkande: kommunen bygger bryggor.", said);
  // What a body says of the motion is no wish of the motion's.
  CHECK(claims("Klas Bergfors (M) har väckt en motion, och nämnden föreslår att motionen avslås.") == "");
}

TEST_CASE("clauses on lines of their own need neither a colon nor room at the line's end") {
  CHECK(
      claims("Motion\n\nBelysning vid bryggorna i Sjöhult\n\nUnder hösten har flera bryggor varit mörka, och den som "
             "går där ser inte var kajen slutar.\n\nCentern i Sjöhult yrkar med anledning av ovanstående\natt kommunen "
             "snarast låter utreda förutsättningarna för belysning vid stranden\natt utredningen även omfattar "
             "badplatsen vid skolan i Sjöhult\n\nKlas Bergfors (C)\n") ==
      "motion_yrkande: att kommunen snarast låter utreda förutsättningarna för belysning vid stranden | "
      "motion_yrkande: att utredningen även omfattar badplatsen vid skolan i Sjöhult");
}

TEST_CASE("those who sign for the board propose nothing more") {
  CHECK(claims("KOMMUNSTYRELSENS UTLÅTANDE\n\nTill kommunfullmäktige\n\nMotion om bryggor i Sjöhult\n\nBryggor behövs "
               "vid stranden, och de som bor där saknar dem sedan länge.\n\nKommunstyrelsens förslag till "
               "beslut\nKommunstyrelsen föreslår att kommunfullmäktige beslutar att avslå motionen.\n\nFör "
               "kommunstyrelsen\n\nLars Hedmo\nKommunstyrelsens ordförande\n") ==
        "beslutsförslag: Kommunstyrelsen föreslår att kommunfullmäktige beslutar att avslå motionen.");
}

TEST_CASE("a compound with its article is one work, the bare word takes up another's name") {
  CHECK(cited("Åtgärden ingår i trafiksäkerhetsprogrammet, och barnkonventionen kräver den.") ==
        "trafiksäkerhetsprogrammet, barnkonventionen");
  CHECK(cited("Mora har i sitt klimatprogram satt mål för bryggorna.") == "klimatprogram");
  CHECK(cited("Stödet fördelas enligt riktlinjer för\nföreningsbidrag.") == "riktlinjer för föreningsbidrag");
  CHECK(cited("Strategin anger målen, och handlingsplanen säger när.") == "");
}

TEST_CASE("the council before somebody's own wish is no part of it, and a dash opens each of a list") {
  CHECK(
      claims(
          "Motion om en ombudsman\n\nUngdomar saknar någon att vända sig till, och den som vill något når inte "
          "fram.\n\nYrkande\nCenterpartiet yrkar att fullmäktige beslutar att kommunstyrelsen får i uppdrag att utreda "
          "en ombudsman, samt att uppdraget återrapporteras.\n") ==
      "motion_yrkande: kommunstyrelsen får i uppdrag att utreda en ombudsman | motion_yrkande: uppdraget "
      "återrapporteras.");
  CHECK(claims("Yrkande\nKommunstyrelsen 2025-02-11\n\nCenterpartiet yrkar:\n– att riktlinjerna kompletteras med ett "
               "avsnitt om barnfamiljers behov\n– att i övrigt bifalla förslaget\n\nVera Hallin (C)\n") ==
        "yrkande: att riktlinjerna kompletteras med ett avsnitt om barnfamiljers behov | yrkande: att i övrigt bifalla "
        "förslaget");
  CHECK(claims("Tjänsteskrivelse\n\nFörslag till beslut\nKulturnämnden beslutar\natt anta förvaltningens förslag till "
               "yttrande som sitt eget,\natt motionen ska anses besvarad.\n") ==
        "beslutsförslag: att anta förvaltningens förslag till yttrande som sitt eget, | beslutsförslag: att motionen "
        "ska anses besvarad.");
  CHECK(referrals("Motionen har varit på remiss hos omsorgsnämnden under hösten.") == "Omsorgsnämnden");
}

TEST_CASE("lists of those asked end at what they were asked for, and hold companies and districts") {
  CHECK(referrals("Kommunstyrelsen har översänt rubricerad motion till tekniska nämnden för yttrande.") ==
        "Tekniska nämnden");
  CHECK(referrals("Ärendet har remitterats till trafiknämnden, Norrhults stadsdelsnämnd och Sjöhult Vatten och Avfall "
                  "AB.") == "Trafiknämnden, Norrhults stadsdelsnämnd, Sjöhult Vatten och Avfall AB");
}

TEST_CASE("clauses may begin in capitals, and be joined by och alone") {
  CHECK(
      claims(
          "MOTION\n\nLampor vid bryggorna\n\nUnder hösten har flera bryggor varit mörka, och den som går där ser inte "
          "var kajen slutar.\n\nJag yrkar därför:\n\nATT tekniska nämnden sätter upp lampor.\n\nATT bryggorna "
          "lagas.\n\nVera Hallin (C)\n") ==
      "motion_yrkande: ATT tekniska nämnden sätter upp lampor. | motion_yrkande: ATT bryggorna lagas.");
  CHECK(claims("Motionären yrkar att tekniska nämnden får i uppdrag att sätta upp lampor och att medel avsätts.") ==
        "motion_yrkande: tekniska nämnden får i uppdrag att sätta upp lampor | motion_yrkande: medel avsätts.");
}
