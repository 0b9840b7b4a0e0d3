// When a case was opened, as the table of cases says it.
#include <doctest/doctest.h>

#include "core/view/papers.h"
#include "relations/certainty.h"
#include "relations/relations.h"
#include "view/cases/case_list.h"

using namespace diarium;

TEST_CASE("a paper that lies beside a case, and is older, does not open it") {
  const papers::Draft old{"taxa-2029",
                          "# Taxa för hamnen\n\nOrsa kommun\n\n2029-03-01\n\nDnr KS 2031/9\n\n"
                          "Den som lägger till med en båt i hamnen betalar en avgift för varje dygn.\n\n"
                          "Avgiften går till kommunen, som har ansvar för att hamnen är öppen.\n",
                          "Orsa", "2029-03-01"};
  const papers::Draft letter{
      "orsa-brev", "Tjänsteskrivelse\n\nOrsa kommun\nKommunstyrelsen\n2031-10-01\nDnr KS 2031/9\n\nTaxan höjs.\n",
      "Orsa", "2031-10-01"};
  const index::Pack pack = papers::pack({old, letter});
  const relations::Pile all = papers::pile_of(pack);
  relations::Relations told;
  told.cases = *relations::find_cases(all);
  told.timeline = *relations::find_timeline(all, told.cases);
  REQUIRE(relations::weigh(all, {&told.cases, &told.timeline, nullptr}));
  const view::CaseTable table = view::case_table(pack, told);
  REQUIRE(table.rows.size() == 1);
  REQUIRE(table.rows.front().papers.size() == 2);
  REQUIRE(pack.card(*pack.find("taxa-2029")).type == "taxa");
  CHECK(table.rows.front().opened == "2031-10-01");
}
