// Questions in plain words become filters, by rules that are told.
#include <doctest/doctest.h>

#include "query/fields.h"
#include "query/asked/plain.h"

using namespace diarium;

TEST_CASE("a journalist's question becomes filters of kind and outcome and the words that are left") {
  const auto read = query::read_plainly("vilka motioner om skola avslogs och vem reserverade sig?");
  CHECK(read.query == "typ:motion skola utfall:avslå");
  REQUIRE(read.rules.size() > 2);
  for (const query::PlainRule& rule : read.rules) CHECK(rule.span.size() > 0);
}

TEST_CASE("any bytes are a question") {
  for (const char* words : {"\xff\xfe motioner \xc3", "\"", "motioner \"om", "   ", "motion motion motion"}) CHECK_NOTHROW((void)query::read_plainly(words));
  CHECK(query::read_plainly("").query.empty());
  CHECK(query::read_plainly("").rules.empty());
}

TEST_CASE("a field for cases is known by its Swedish and its English word, and few words are its values") {
  CHECK(query::field_word("Motionär")->field == query::Field::mover);
  CHECK(query::field_word("motionar")->field == query::Field::mover);
  CHECK(query::field_word("dissenter")->field == query::Field::dissenter);
  CHECK(query::field_word("ärende")->field == query::Field::of_case);
  CHECK(query::value_named(query::Field::status, "overdue") == "försenad");
  CHECK(query::value_named(query::Field::own, "yes") == "ja");
  CHECK(query::value_named(query::Field::voter, "Nej") == "nej");
  CHECK(query::value_named(query::Field::status, "grön").empty());
}
