// What stands twice in a file, and what only seems to.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;

TEST_CASE("rows of numbers and heads of tables are not said again") {
  std::string head = "| Antal barn |", numbers = "| Behov |", axis;
  for (int year = 26; year < 50; ++year) {
    head += " " + std::to_string(year) + "/" + std::to_string(year + 1) + " |";
    numbers += " 100 |";
    axis += std::to_string(100 - year) + "%\n\n";
  }
  const std::string table = head + "\n" + numbers + "\n\n";
  CHECK(read_facts("Plan\n\n" + table + "I norr byggs det.\n\n" + table + axis + "I söder rivs det.\n\n" + axis)
            .facts.repeats.empty());
}

TEST_CASE("a file that holds itself ten times tells nine repeats of the first") {
  const std::string text =
      "Kommunstyrelsen har fått i uppdrag att se över hur stolparna vid torget och vid stationen ska skötas under de "
      "år som kommer och vad det får kosta.";
  std::string ten;
  for (int i = 0; i < 10; ++i) ten += text + "\n\nMellanrum " + std::string(1, static_cast<char>('a' + i)) + "\n\n";
  const auto read = read_facts(ten);
  REQUIRE(read.facts.repeats.size() == 9);
  for (const facts::Repeat& one : read.facts.repeats) CHECK(one.first == read.facts.repeats[0].first);
}
