// Which cases answer a question in words, and in which order?
#include "core/view/town_cases.h"

using namespace papers;

TEST_CASE("cases that are called by a word of the question come first") {
  const Town town;
  const auto found = test::there(view::find_cases(town.pack, town.table, "skola bad"));
  REQUIRE_FALSE(found->rows.empty());
  CHECK(town.table.rows[found->rows.front()].of_case->number == "KS 2029/7");
  CHECK(found->ranked);
  CHECK_FALSE(found->some);
}

TEST_CASE("a question that no case has all words of finds those with the most, and that is told") {
  const Town town;
  const auto list = town.list("vad händer nu med biblioteken och bilarna i vattenverket");
  CHECK(list.cases > 0);
  CHECK(list.title.ends_with("med några av orden"));
  CHECK(list.ids.front().find("2030-55") != std::string::npos);
  CHECK(town.list("xyzzy").cases == 0);
  CHECK(town.list("\"finns inte\" bibliotek").cases == 0);
  CHECK(town.list("vad händer bilarna -farthinder").cases == 0);
}

TEST_CASE("a case that was sent back on its way is found by that, and who sent it back is told") {
  Town town;
  auto& fate = town.told.cases.cases.front().fate.front();
  relations::Verdict back = fate.verdicts.front();
  back.outcome = facts::outcome::sent_back;
  back.by = "Tekniska nämnden";
  back.final_decision = true;
  back.passage.span.end -= 1;
  fate.verdicts.insert(fate.verdicts.begin(), back);
  town.table = view::case_table(town.pack, town.told);
  const auto list = town.list("utfall:återremiss");
  REQUIRE(list.cases == 1);
  bool told = false;
  for (const view::Line& cell : list.table.rows.front())
    for (const view::Words& words : cell) told = told || words.text.find("Tekniska nämnden") != std::string::npos;
  CHECK(told);
}

TEST_CASE("a case is called by a word of its title in another form, not by the beginning of a longer one") {
  Town town;
  for (auto& one : town.told.cases.cases) one.title = one.number == "KS 2030/55" ? "Skolskjutsar" : one.number == "KS 2029/7" ? "Skolan" : one.title;
  town.table = view::case_table(town.pack, town.told);
  const auto found = test::there(view::find_cases(town.pack, town.table, "skola"));
  REQUIRE(found->rows.size() > 1);
  CHECK(town.table.rows[found->rows.front()].of_case->number == "KS 2029/7");
}
