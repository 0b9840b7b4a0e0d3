// Minutes as they were typed before there were headings for every part: what is decided, proposed and told in running text.
#include "core/facts/board_minutes.h"
#include "facts/parts/minutes.h"

using namespace diarium;

namespace {

constexpr std::string_view typed_head = "LINDVADS KOMMUN                  SAMMANTRÄDESPROTOKOLL             Blad 1\nKommunfullmäktige                Sammanträdesdatum\n"
                                        "                                 1998-11-30\n\n";

}  // namespace

TEST_CASE("whole minutes are cut below a page's number, where a § decides by «således» or by another's proposal") {
  const std::string words = std::string(typed_head) + "Utses att justera Bo Ek och Cia Dal\n\n                                   Blad 3\nKf § 99          Dnr 98.211\n\nBUDGET\n\n"
                                                      "Kommunfullmäktige beslutar således\n\natt    fastställa budgeten.\n\n                                   Blad 4\nKf § 100\n\nHAMNEN\n\n"
                                                      "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.\n\n                                   Blad 5\nKf § 101\n\nFRÅGA\n\nBo Ek (v) besvarar frågan.\n";
  CHECK(facts::cut_minutes(words).sections.size() == 3);
  // Rules of procedure decide nothing.
  const std::string rules = std::string(typed_head) + "Reglemente\n\nBlad 3\n§ 1 Nämndens uppgifter\nNämnden beslutar i frågor om hamnen.\n\nBlad 4\n§ 2 Protokoll\nNämnden beslutar om vem som justerar protokollet.\n";
  CHECK(facts::cut_minutes(rules).sections.empty());
}

TEST_CASE("who «har behandlat förslaget och föreslår fullmäktige» proposes it, and that is no title's second line") {
  for (const std::string_view does : {"har 1998-11-09 § 171 behandlat förslag till budget och föreslår fullmäktige besluta", "har behandlat ärendet och föreslår kommunfullmäktige besluta"}) {
    const std::string told = test::told_of(std::string(typed_head) + "Kf § 99          Dnr 98.211\n\nBudget för 1999\n\nKommunstyrelsen " + std::string(does) +
                                           "\n\natt    fastställa budgeten.\n\nKommunfullmäktige beslutar\n\natt    fastställa budgeten.\n");
    CHECK_MESSAGE(test::says(told, "proposal: beslutsförslag 1 by Kommunstyrelsen"), told);
    CHECK_MESSAGE(test::says(told, "title: Budget för 1999 «Budget för 1999»"), told);
  }
}

TEST_CASE("who takes part in the debate is told beside what is decided") {
  for (const std::string_view words : {"I debatten deltar Anna Berg (S) och Bo Ek (M).", "Under överläggningen yttrar sig Anna Berg (S)."})
    CHECK(!test::says(test::told_of_minutes("Beslut\n\nInterpellationen anses besvarad.\n\n" + std::string(words) + "\n"), "beslut 2"));
}

TEST_CASE("a short § behind its body's letters is Swedish") {
  const std::string told = test::told_of("Kf § 102          Dnr 98.230\n\nFRÅGA\n\nOve Berg (v) har till kommunalrådet Sixten Dal (s) ställt fråga om läget för Lindvads Glas AB.\n\nSixten Dal besvarar frågan.\n");
  CHECK(test::says(told, "person: Ove Berg (V)"));
  CHECK(test::says(told, "person: Sixten Dal (S)"));
}
