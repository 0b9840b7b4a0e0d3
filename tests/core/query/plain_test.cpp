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

TEST_CASE("a party behind the kind is who brought it, and a year stands beside a kind or an outcome") {
  CHECK(query::read_plainly("motioner från Vänsterpartiet om bad 2024").query == "typ:motion motionär:V bad år:2024");
  CHECK(query::read_plainly("badet 2024").query == "badet 2024");
}

TEST_CASE("a word in quotation marks is never read as a filter, and a filter that stands is left alone") {
  CHECK(query::read_plainly("\"motioner\" skola avslogs").query == "\"motioner\" skola utfall:avslå");
  CHECK(query::read_plainly("typ:motion skola -buss").query == "typ:motion skola -buss");
  CHECK(query::read_plainly("typ:motion skola -buss").rules.empty());
}

TEST_CASE("who voted, demanded or reserved is asked for by the columns that cases have") {
  CHECK(query::read_plainly("vilka yrkanden om badet avslogs?").query == "badet yrkade:avslaget");
  CHECK(query::read_plainly("vem reserverade sig mot badplanen").query == "invände:reservation badplanen");
  CHECK(query::read_plainly("hur röstade vänsterpartiet om badet").query == "röstade:V badet");
  CHECK(query::read_plainly("hur röstade Ann-Marie Ek?").query == "röstade:\"ann-marie ek\"");
  CHECK(query::read_plainly("vilka röstade nej till badet").query == "röstade:nej badet");
  for (const char* words : {"badet yrkade", "vem yrkade", "hur röstade man", "Röstade V", "vem yrkade Återremiss", "hur röstade S och M",
                            "hur många reserverade platser finns"})
    CHECK(query::read_plainly(words).rules.empty());
  CHECK(query::read_plainly("vilka motioner med yrkanden om skolan avslogs").query == "typ:motion skolan utfall:avslå");
}

TEST_CASE("words that ask for no kind and tell no outcome are searched as they stand") {
  for (const char* words : {"", "skola", "om skolan och vägen", "anta en plan", "vem bor här"}) {
    CAPTURE(words);
    const auto read = query::read_plainly(words);
    CHECK(read.query == words);
    CHECK(read.rules.empty());
  }
}

TEST_CASE("every verb of the list that tells an outcome is read in the past") {
  CHECK(query::read_plainly("biföll skola").query == "utfall:bifalla skola");
  CHECK(query::read_plainly("skola besvarades").query == "skola utfall:besvarad");
  CHECK(query::read_plainly("skola återremitterades").query == "skola utfall:återremiss");
}

TEST_CASE("any bytes are a question") {
  for (const char* words : {"\xff\xfe motioner \xc3", "\"", "motioner \"om", "   ", "motion motion motion"}) CHECK_NOTHROW((void)query::read_plainly(words));
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
