// When a case was opened, as the table of cases says it.
#include "core/view/town_cases.h"

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
  const relations::Relations told = papers::told_of(pack);
  const view::CaseTable table = view::case_table(pack, told);
  REQUIRE(table.rows.size() == 1);
  REQUIRE(table.rows.front().papers.size() == 2);
  REQUIRE(pack.card(*pack.find("taxa-2029")).type == "taxa");
  CHECK(table.rows.front().opened == "2031-10-01");
}
