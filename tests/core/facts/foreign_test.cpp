// Papers in other languages: few facts, and none invented; two languages in one paper, and Swedish of a few words. Every page is our own writing.
#include "core/facts/board_minutes.h"

using namespace diarium;

namespace {

struct Page {
  std::string_view language, text;
};
constexpr Page pages[] = {
    {"Norwegian",
     "Møteprotokoll\nKommunestyret 14.03.2024\n\nSak 12/24 Gang- og sykkelvei langs fjorden\n\nKommunedirektøren "
     "foreslår at kommunestyret vedtar planen.\n"
     "Kari Nordli (H) foreslo at saken utsettes. Ola Bakken (Ap) foreslo at forslaget avslås.\n\nVedtak\n\n"
     "Kommunestyret vedtok med 18 ja og 9 nei å godkjenne planen. Det er ikke satt av penger til veien i år, og den "
     "skal bygges etter 2026.\n"},
    {"Danish",
     "Referat\nByrådet den 12. marts 2024\n\nPunkt 4. Ny svømmehal\n\nMette Holm (V) foreslog, at sagen sendes tilbage "
     "til udvalget. Jens Krogh (S) og Ida Lund (SF) stemte imod.\n\nBeslutning\n\nByrådet godkendte forslaget med 15 "
     "stemmer mod 8. Svømmehallen skal være færdig i 2027, og der er ikke afsat midler til parkering.\n"},
    {"Finnish",
     "Kunnanvaltuusto 18.3.2024\n\n§ 14 Uimahallin korjaus\n\nKunnanhallitus päätti ehdottaa, että valtuusto hyväksyy "
     "suunnitelman. Aino Virtanen (KD) ja Eero Laine (V) ehdottivat, että asia palautetaan. Valtuusto hyväksyi "
     "ehdotuksen äänin 21 ja 9.\n"},
    {"English",
     "Minutes of the council meeting, 14 March 2024\n\n§ 12 Street lights\n\nDecision\n\nThe council decided to reject "
     "the motion. Anna Brown (S) and John Field (M) moved that the motion be granted. Yes 12, no 9. The chair is of "
     "the opinion that this is final.\n"},
    {"filler",
     "Lorem ipsum dolor sit amet (S), consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et "
     "dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation (M) ullamco laboris nisi ut aliquip ex "
     "ea commodo consequat.\n"}};

}  // namespace

TEST_CASE("pages in other languages decide nothing and name no party members") {
  for (const Page& page : pages) {
    CAPTURE(page.language);
    const test::Read read = test::read_facts(page.text);
    CAPTURE(test::facts_text(read));
    CHECK(test::amiss(test::facts_text(read), {"!decision: ", "!recommended: ", "!type: "}) == "");
    CHECK(read.facts.proposals.empty());
    CHECK(read.facts.votes.empty());
    CHECK(test::amiss(test::facts_text(read), {"!municipality: ", "!body: "}) == "");
    CHECK(read.facts.reservations.empty());
    CHECK(read.facts.special_statements.empty());
    CHECK(read.facts.referral_bodies.empty());
    for (const facts::Person& person : read.facts.persons) CHECK(person.party.empty());
  }
}

TEST_CASE("numbers, nothing and one word give facts of an unknown paper") {
  for (const std::string_view text : {"1\n2\n3\n4 5 6\n7,8 9.0\n", "x", "§\n", "(S)\n", "Beslut", "att\natt\natt\n"}) {
    CAPTURE(text);
    const test::Read read = test::read_facts(text);
    CHECK_FALSE(read.facts.type);
    CHECK(read.facts.persons.empty());
    CHECK_FALSE(read.facts.decision);
  }
  structure::Outline empty;
  CHECK_FALSE(facts::extract("", empty).type);
}

TEST_CASE("a heading in two languages is that of its first") {
  for (const auto& [decision, demands] : {std::pair{"Beslut / Päätös", "Yrkanden / Esitykset"}, std::pair{"Beslut/Decision", "Yrkanden/Motions"}}) {
    const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n§ 45 Hamnen\n\n" + std::string(decision) +
                                         "\n\nNämnden godkänner planen för hamnen.\n\n" + demands + "\n\nAnna Berg (S) yrkar avslag.\n");
    CHECK(test::amiss(told, {"proposal: beslut 1", "proposal: yrkande 1 by Anna Berg (S)"}) == "");
  }
}

TEST_CASE("what a decision says once more in another language is no second point") {
  const std::string told = test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n§ 45 Hamnen\n\nBeslut / Decision\n\nTekniska nämnden bifaller motionen.\n\nThe Board approves the motion.\n");
  CHECK(test::amiss(told, {"proposal: beslut 1", "!The Board"}) == "");
  CHECK(!test::says(test::told_of("Lindvads kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n§ 45 Hamnen\n\nBeslut/Decision\n\n1. Tekniska nämnden godkänner planen.\n2. The Board approves the plan.\n"), "The Board"));
}

TEST_CASE("a short § behind its body's letters is Swedish") {
  const std::string told = test::told_of("Kf § 102          Dnr 98.230\n\nFRÅGA\n\nOve Berg (v) har till kommunalrådet Sixten Dal (s) ställt fråga om läget för Lindvads Glas AB.\n\nSixten Dal besvarar frågan.\n");
  CHECK(test::amiss(told, {"person: Ove Berg (V)", "person: Sixten Dal (S)"}) == "");
}

TEST_CASE("a § of a few words is read in the language of the minutes that it is of") {
  const std::string told = test::told_of("§ 29  Dagordning\nDagordningen godkändes.\n");
  CHECK(test::amiss(told, {"title: Dagordning «", "paragraph: 29"}) == "");
  CHECK(test::says(test::told_of("§ 32\nLarmställ\n\nÄrendet utgår.\n"), "paragraph: 32"));
}

TEST_CASE("a first page of three lines is Swedish by the body that it names") {
  CHECK(test::says(test::told_of("Lindvads kommun\nSocialnämnden\nSammanträdesprotokoll 2031-05-14\n"), "municipality: Lindvad "));
}
