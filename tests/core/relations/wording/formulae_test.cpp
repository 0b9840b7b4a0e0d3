// Formulae are told apart from wording: by what they say, and by how many cases of the pile have them.
#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

std::string answer(std::uint32_t number, const std::string& further = "") {
  return "Tjänsteskrivelse\n\nDnr KS 2031/" + std::to_string(100 + number) + "\n\n" + test::sentences(number * 40, 8) +
         "\n\n" + further + "\n\n" + test::sentences(number * 40 + 20, 8) + "\n";
}

}  // namespace

TEST_CASE("two papers that share the steps of the procedure only share nothing") {
  const std::string steps =
      "Ärendet har remitterats till kommunstyrelsen och till socialnämnden för yttrande. Kommunstyrelsen föreslår "
      "kommunfullmäktige besluta att motionen besvaras med hänvisning till vad som anförs i tjänsteskrivelsen.";
  const std::vector<PileText> papers{test::paper("a", answer(1, steps)), test::paper("b", answer(2, steps))};
  const Wording wording = test::wording(papers);
  REQUIRE(wording.pairs.size() == 1);  // A small pile shows the formulae, with their count.
  CHECK(wording.pairs[0].runs.empty());
  CHECK(wording.pairs[0].a_kept() == 0);
  CHECK(wording.pairs[0].a_shared >= 25);
  CHECK(!wording.pairs[0].formulae.empty());
}

TEST_CASE("a single sentence of somebody's own is wording, a clause of it alone is not") {
  const std::string own = "Bävrarna vid Tallåsens kvarn har dämt upp bäcken så att ängarna står under vatten.";
  const std::vector<PileText> whole{test::paper("a", answer(1, own)), test::paper("b", answer(2, own))};
  REQUIRE(test::wording(whole).pairs.size() == 1);
  CHECK(test::wording(whole).pairs[0].a_kept() == 14);
  const std::vector<PileText> clause{
      test::paper("a", answer(1, own)),
      test::paper("b",
                  answer(2,
                         "Grannarna klagar, ty bävrarna vid Tallåsens kvarn har dämt upp de gamla dikena med ris och "
                         "lera som de hämtar nere vid sjön."))};
  CHECK(test::wording(clause).pairs[0].a_kept() == 0);
}

TEST_CASE("a sentence that many cases have is a formula, learned from the pile") {
  const std::string template_words = test::sentence(9000, 12);
  std::vector<PileText> papers;
  for (std::uint32_t i = 0; i < 9; ++i)
    papers.push_back(test::paper("p" + std::to_string(i), answer(i, template_words)));
  papers.push_back(test::paper("q", answer(9, test::sentence(9001, 12))));
  papers.push_back(test::paper("r", answer(10, test::sentence(9001, 12))));
  const Wording wording = test::wording(papers);
  std::size_t kept = 0;
  for (const WordingPair& pair : wording.pairs) kept += pair.runs.empty() ? 0u : 1u;
  CHECK(kept == 1);
  CHECK(!wording.boilerplate.grams.empty());
  // What the pile has taught holds for a look at two of its papers.
  CHECK(compare(papers[0], 0, papers[1], 0, wording.boilerplate).a_kept() == 0);
  CHECK(compare(papers[0], 0, papers[1], 0, {}).a_kept() == 12);
}

TEST_CASE("papers of one case repeat each other, and that makes no formula") {
  std::vector<PileText> papers;
  for (std::uint32_t i = 0; i < 9; ++i)
    papers.push_back(test::paper("p" + std::to_string(i), "Tjänsteskrivelse\n\nDnr KS 2031/77\n\n" +
                                                              test::sentences(i * 40, 8) + "\n\n" +
                                                              test::sentence(9000, 12) + "\n"));
  CHECK(test::wording(papers).boilerplate.grams.empty());
  CHECK(!test::wording(papers).pairs.empty());
}

TEST_CASE("a title that is told again is a name, not wording") {
  const auto motion =
      test::paper("a", "Motion om fler lindar och almar längs Sandtorps gamla landsväg\n\n" + test::sentences(1, 9));
  CHECK(compare(motion, 0, test::paper("b", answer(3,
                                             "I ärendet Motion om fler lindar och almar längs Sandtorps gamla landsväg "
                                             "har nämnden yttrat sig.")), 0, {}).a_kept() == 0);
}
