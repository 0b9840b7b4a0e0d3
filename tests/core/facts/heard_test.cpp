// What papers in manners that no rule had been written for must not be made to say, and what of them was lost: two manners a
// case, made up before anything was mended by them.
#include "core/facts/board_minutes.h"
#include "facts/parts/minutes.h"

using namespace diarium;

TEST_CASE("a member's home between party and title leaves the title with its bearer") {
  const std::string head = "RÄDDNINGSTJÄNSTFÖRBUNDET TVÅSJÖ          Protokoll\nDirektionen                              2031-06-13\n\n";
  const std::string told = test::persons(head + "Ledamöter:  Peder Vass (C), Lomviken, ordförande\n            Gun-Britt Alm (S), Tvärån, vice "
                                                "ordförande\n            Said Kaveh (L), Lomviken\n\n§ 29  Dagordning\n\nDagordningen godkändes.\n");
  CHECK(test::says(told, "Peder Vass (C) ordförande"));
  CHECK(!test::says(told, "Gun-Britt Alm (S) ordförande"));
  CHECK(test::says(test::persons(head + "Närvarande\nPeder Vass (C), Norra Lomvikens kommun, ordförande\nSaid Kaveh (L), Lomviken\n\n§ 29  "
                                        "Dagordning\n\nDagordningen godkändes.\n"),
                   "Peder Vass (C) ordförande"));
}

TEST_CASE("who announces a dissenting opinion reserves") {
  for (const std::string_view said : {"Ledamoten Bengt Sand (M) anmälde avvikande mening.", "Bengt Sand (M) anmäler avvikande mening till protokollet."}) {
    const std::string paper = std::string(test::board_head) + "Beslut\n\nTekniska nämnden avslår ansökan.\n\n" + std::string(said) + "\n";
    CHECK(test::says(test::told_of(paper), "reservation: Bengt Sand (M)"));
    CHECK(test::says(test::persons(paper), "Bengt Sand (M) reservant"));
    CHECK(!test::says(test::told_of(paper), "protokollsanteckning"));
  }
}
