// Bounds of the passages that may answer a question.
#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::cases_of;

namespace {

const std::string asked =
    "Interpellation\n\nInterpellation av Anna Berg (S) om snöröjningen\n\nTill kommunstyrelsens ordförande\n\nJag vill "
    "därför fråga:\n\n1. Hur många ton sand spreds på gångbanorna förra vintern?\n\n2. Varför prioriteras inte "
    "cykelvägarna till sjukhuset?\n\n3. Har kostnaden för entreprenörernas jourberedskap ökat?\n\nAnna Berg (S)\n";

std::string answered(const std::string& words) {
  return "Mora kommun\n\nSvar på interpellation av Anna Berg (S) om snöröjningen\n\nTack för frågorna som du har "
         "ställt till mig om hur kommunen sköter sina vägar när det är vinter och kallt.\n\n" +
         words + "\n\nBo Ek (M)\n";
}

}  // namespace

TEST_CASE("a question has few passages, the strongest first") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "Förra vintern spreds mycket sand på gångbanorna. ";
  const auto cases = cases_of({{"a", asked}, {"b", answered(words)}});
  REQUIRE(cases.cases.size() == 1);
  const auto& passages = cases.cases[0].questions[0].passages;
  CHECK(passages.size() == relations::most_passages);
  for (std::size_t i = 1; i < passages.size(); ++i) CHECK(passages[i - 1].strength >= passages[i].strength);
}
