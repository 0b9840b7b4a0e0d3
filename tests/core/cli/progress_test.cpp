// What is told of something long while it goes on.
#include "cli/call/progress.h"

#include <doctest/doctest.h>

using namespace diarium::cli;

TEST_CASE("how much is done is told, and the time that the rest takes once it can be guessed") {
  CHECK(how_far("reading", 0, 415, "", 9) == "reading 0 of 415");
  CHECK(how_far("reading", 5, 415, "", 1.9) == "reading 5 of 415");
  CHECK(how_far("reading", 5, 415, "", 2) == "reading 5 of 415, 3 min left");
  CHECK(how_far("writing", 415, 415, "", 60) == "writing 415 of 415");
  CHECK(how_far("reading a.pdf:", 3, 9, "pages", 3) == "reading a.pdf: 3 of 9 pages, 6 s left");
}

TEST_CASE("a terminal is told often, a log once a minute") {
  CHECK(!is_due(true, 0.05));
  CHECK(is_due(true, 0.2));
  CHECK(!is_due(false, 59));
  CHECK(is_due(false, 60));
}
