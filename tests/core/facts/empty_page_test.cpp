#include "core/facts/facts_text.h"

using namespace diarium;

TEST_CASE("an empty page before a paper that has pages changes nothing that is read in it") {
  std::size_t papers = 0;
  for (const auto& file : test::made_up_papers()) {
    if (file.bytes.find('\f') == std::string::npos) continue;
    ++papers;
    CHECK_MESSAGE(test::facts_text(test::read_facts("\f" + std::string(file.bytes), file.name)) == test::facts_text(test::read_facts(file.bytes, file.name)), file.name);
  }
  CHECK(papers > 0);
}
