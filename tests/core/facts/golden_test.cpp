// One dump of facts for every made-up paper and every bundled document: tests/golden/facts/NAME.facts.
// UPDATE_GOLDEN=1 writes them anew; read the difference before you commit it.
#include "core/facts/facts_text.h"

using namespace diarium;

TEST_CASE("made-up papers of every kind state what their golden files say") {
  const std::string folder = std::string(DIARIUM_ROOT) + "/tests/golden/facts/";
  const bool update = test::environment("UPDATE_GOLDEN") == "1";
  const auto papers = test::made_up_papers();
  REQUIRE(papers.size() >= 32);
  for (const test::File& paper : papers) {
    CAPTURE(paper.name);
    const std::string now = test::facts_text(test::read_facts(paper.bytes, paper.name));
    if (update) REQUIRE(test::write_file(folder + paper.name + ".facts", now));
    CHECK(test::read_file(folder + paper.name + ".facts").value_or("no golden file") == now);
  }
}
