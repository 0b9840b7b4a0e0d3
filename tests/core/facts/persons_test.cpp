// Persons: every mention of each, and how one is written with their party.
#include "core/facts/facts_text.h"

using namespace diarium;

TEST_CASE("every mention is kept, and quotes the name") {
  const test::Read read = test::read_facts(
      "Motion av Anna Berg (S) om gatulyktor\n\nKommunstyrelsen har läst det som Anna Berg skriver. "
      "Anna Bergs motion avslås.\n");
  REQUIRE(read.facts.persons.size() == 1);
  REQUIRE(read.facts.persons[0].mentions.size() == 3);
  CHECK(test::words_of(read, read.facts.persons[0].mentions[0]) == "Anna Berg");
  CHECK(test::words_of(read, read.facts.persons[0].mentions[2]) == "Anna Bergs");
}

TEST_CASE("a page's end between a name and its party parts them not") {
  const auto read = test::read_facts(
      "Motion om bryggor\n\nBryggorna är mörka, och den som går där på kvällen ser inte var kajen slutar.\n\nJag yrkar "
      "att bryggorna lagas.\n\nVera Hallin\n\fMora kommun           Sida 2 (2)\n\nSocialdemokraterna\n");
  CHECK(test::only(read.facts.persons).party == "S");
}

TEST_CASE("a person is written with their own party, and read back as written") {
  const std::vector<facts::Named> persons = {{"Vera Ek", "V"}, {"Bo Dal", ""}, {"Asta Lindmo", "-"}};
  CHECK(facts::written(persons) == "Vera Ek (V), Bo Dal, Asta Lindmo (-)");
  CHECK(facts::read_persons(facts::written(persons)) == persons);
  CHECK(facts::read_named(" Vera Ek (V) ") == facts::Named{"Vera Ek", "V"});
  CHECK(facts::read_named("(V)") == facts::Named{"(V)", ""});
  CHECK(facts::read_persons("").empty());
  // The group's parties stand where no name is before them.
  CHECK(facts::written(facts::Group{persons, {"S", "M"}}) == "S, M; Vera Ek (V), Bo Dal, Asta Lindmo (-)");
  CHECK(facts::written(facts::Group{{}, {"S", "M"}}) == "S, M");
  CHECK(test::joined(facts::all_parties({persons, {"S", "V", "M"}})) == "M, S, V");
}
