// What is told of a picture's words, wherever it is told: the text, the facts and their quotations.
#include "core/base/checks.h"
#include "core/source/sheet.h"
#include "diarium.h"

using namespace diarium;

TEST_CASE("a law's number that a picture's reader took for another, however sure, is told the same in text, facts and quotations") {
  sheet::Sheet page;
  page.page()
      .scanned(70, 100, "Socialnämnden")
      .scanned(70, 130, "Förslag till beslut")
      .scanned(70, 150, "Nämnden beslutar att ge tillstånd enligt miljöbalken (1998#308) och skollagen (2010#800).");
  std::string bytes = page.stream();
  std::ranges::replace(bytes, '#', ':');  // A sheet's own sign before a word's confidence.
  Warnings warnings;
  PileRepair repair;
  const auto text = test::there(text_as_read(bytes, "a.pdf", warnings));
  CHECK(text->find("miljöbalken (1998:808) och skollagen (2010:800).") != std::string::npos);
  const auto facts = test::there(facts_json({"a.pdf", bytes}, repair, warnings));
  CHECK(facts->find("enligt miljöbalken (1998:808)") != std::string::npos);
  CHECK(facts->find("1998:308") == std::string::npos);
}
