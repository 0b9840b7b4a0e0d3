// Real papers, where the machine has them, and the bundled retellings of them: cases, stages and counts, no passages.
#include "core/relations/made_up_pile.h"

using namespace diarium;

namespace {

/// What holds of the five papers and of their retellings.
void check(const std::vector<test::MadeUp>& papers) {
  const auto cases = test::cases_of(papers);
  REQUIRE(papers.size() == 5);
  REQUIRE(cases.cases.size() == 4);
  int with_two_files = 0;
  int compound = 0;
  for (const relations::Case& one : cases.cases) {
    CHECK(one.outcome.empty());  // No paper tells what the council decided in the end.
    CHECK(one.hints.empty());
    const bool two_files = one.papers.front().ref.paper != one.papers.back().ref.paper;
    if (two_files) {
      ++with_two_files;
      const auto wording = std::count_if(one.papers.begin(), one.papers.end(), [](const relations::CasePaper& paper) {
        return paper.reason == relations::JoinReason::wording && (paper.agrees & relations::agrees_title) &&
               (paper.agrees & relations::agrees_author);
      });
      CHECK(wording == 1);
      CHECK(one.fate.size() == 2);
      for (const relations::FateRow& row : one.fate) {
        CHECK(row.verdicts.size() >= 2);
        for (const relations::Verdict& verdict : row.verdicts) CHECK(verdict.outcome == "besvarad");
      }
      REQUIRE(one.dissent.size() == 2);
      CHECK(one.dissent[1].wording);
    } else if (one.papers.size() == 3) {
      ++compound;
      CHECK(one.fate.size() == 2);
      for (const relations::FateRow& row : one.fate) CHECK(row.verdicts.size() == 2);
    }
    if (one.questions.empty()) continue;
    REQUIRE(one.questions.size() == 4);
    CHECK(one.questions[1].coverage != relations::Coverage::direct);
    CHECK(one.questions[2].coverage == relations::Coverage::indirect);
    CHECK(one.questions[3].coverage != relations::Coverage::direct);
  }
  CHECK(with_two_files == 1);
  CHECK(compound == 1);
}

}  // namespace

TEST_CASE("the bundled papers are four cases") { check(test::bundled_papers()); }

TEST_CASE("the five papers are four cases") {
  if (test::five_papers().size() < 5) return test::skip("the five papers are not on this machine (DIARIUM_DOCUMENTS)");
  check(test::five_papers());
  const auto cases = test::cases_of(test::five_papers());
  CHECK(test::line_of(cases.cases[0].silent.size(), cases.cases[0].fate[0].verdicts.size()) == "1 | 3");
}
