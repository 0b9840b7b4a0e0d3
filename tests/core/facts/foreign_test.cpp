// Papers that are no Swedish council papers: few facts, and none invented. Every page is our own writing.
#include "core/facts/facts_text.h"

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
     "til udvalget. "
     "Jens Krogh (S) og Ida Lund (SF) stemte imod.\n\nBeslutning\n\nByrådet godkendte forslaget med 15 stemmer mod 8. "
     "Svømmehallen skal være færdig i 2027, og der er ikke afsat midler til parkering.\n"},
    {"Finnish",
     "Kunnanvaltuusto 18.3.2024\n\n§ 14 Uimahallin korjaus\n\nKunnanhallitus päätti ehdottaa, että valtuusto hyväksyy "
     "suunnitelman. "
     "Aino Virtanen (KD) ja Eero Laine (V) ehdottivat, että asia palautetaan. Valtuusto hyväksyi ehdotuksen äänin 21 "
     "ja 9.\n"},
    {"English",
     "Minutes of the council meeting, 14 March 2024\n\n§ 12 Street lights\n\nDecision\n\nThe council decided to reject "
     "the motion. "
     "Anna Brown (S) and John Field (M) moved that the motion be granted. Yes 12, no 9. The chair is of the opinion "
     "that this is final.\n"},
    {"filler",
     "Lorem ipsum dolor sit amet (S), consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et "
     "dolore magna aliqua. "
     "Ut enim ad minim veniam, quis nostrud exercitation (M) ullamco laboris nisi ut aliquip ex ea commodo "
     "consequat.\n"}};

}  // namespace

TEST_CASE("pages in other languages decide nothing and name no party members") {
  for (const Page& page : pages) {
    CAPTURE(page.language);
    const test::Read read = test::read_facts(page.text);
    CAPTURE(test::facts_text(read));
    CHECK_FALSE(read.facts.decision);
    CHECK_FALSE(read.facts.recommended_decision);
    CHECK_FALSE(read.facts.type);
    CHECK(read.facts.proposals.empty());
    CHECK(read.facts.votes.empty());
    CHECK_FALSE(read.facts.municipality);
    CHECK_FALSE(read.facts.body);
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
