// The word lists as they are compiled in.
#include <doctest/doctest.h>

#include <string>

#include "facts/reading/key.h"
#include "facts/reading/lists.h"

using namespace diarium;
using facts::Letters;
using facts::List;

TEST_CASE("the keys of the lists are those that the scanners make") {
  for (const List list : {List::municipalities, List::regions, List::first_names, List::parties, List::titles,
                          List::words, List::endings}) {
    std::string_view before;
    for (const facts::ListRow& row : facts::rows(list)) {
      CAPTURE(row.value);
      CHECK(facts::key(row.value) == row.key);
      CHECK(before <= row.key);
      before = row.key;
      CHECK(facts::find(list, row.key, Letters::lost)->key == row.key);
      REQUIRE(facts::find(list, facts::spelling(row.value)) != nullptr);
      CHECK(facts::spelling(facts::find(list, facts::spelling(row.value))->value) == facts::spelling(row.value));
    }
  }
}

TEST_CASE("every listed word is found by its key, and no other") {
  CHECK(facts::words().size() > 1000);
  for (const facts::Word& word : facts::words()) {
    CAPTURE(word.spelling);
    CHECK(facts::find_word(word.spelling, Letters::whole) == &word);
    const std::string key = facts::key(word.spelling);
    REQUIRE(facts::find_word(key, Letters::lost) != nullptr);
    CHECK(facts::key(facts::find_word(key, Letters::lost)->spelling) == key);
  }
  CHECK(facts::find_word("", Letters::whole) == nullptr);
  CHECK(facts::find_word("hundkoja", Letters::whole) == nullptr);
}

TEST_CASE("å, ä and ö are letters of their own where a paper has them, and may be lost where it has not") {
  CHECK(facts::spelling("FÖRESLÅR") == "föreslår");
  CHECK(facts::spelling("Idé") == "ide");
  CHECK(facts::match("låg", "lag", Letters::whole) == facts::no_match);
  CHECK(facts::match("lagen", "lag", Letters::whole) == 3);
  CHECK(facts::match("foreslar", "föreslår", Letters::whole) == facts::no_match);
  CHECK(facts::match("foreslar", "föreslår", Letters::lost) == 8);
  CHECK(facts::match("f?reslar", "föreslår", Letters::lost) == 8);
  CHECK(facts::match("föreslar", "föreslår", Letters::lost) == 9);
  CHECK(facts::match("lag", "låg", Letters::lost) == 3);
  CHECK(facts::match("log", "låg", Letters::lost) == facts::no_match);
  CHECK(facts::match("fore", "föreslår", Letters::lost) == facts::no_match);
  CHECK(facts::find(List::municipalities, "habo")->value == "Habo");
  CHECK(facts::find(List::municipalities, "håbo")->value == "Håbo");
  CHECK(facts::find(List::municipalities, "umea") == nullptr);
  CHECK(facts::find(List::municipalities, "umea", Letters::lost)->value == "Umeå");
}

TEST_CASE("Sweden has 290 municipalities and 21 regions") {
  CHECK(facts::rows(List::municipalities).size() == 290);
  CHECK(facts::rows(List::regions).size() == 21);
}

TEST_CASE("a key has no marks and no capitals, and is no longer than its word") {
  CHECK(facts::key("Föreslår") == "foreslar");
  CHECK(facts::key("ÅÄÖÉ") == "aaoe");
  CHECK(facts::key("Łódź") == "lodz");
  CHECK(facts::key("interpella\xEF\xBF\xBDon").size() == 15);
  CHECK(facts::key("o\xEF\xAC\x83") == "o\xEF\xAC\x83");
  CHECK(facts::key("\xEF\xAC\x82yg") == "flyg");
}

TEST_CASE("compounds have the flags and the role of their last part") {
  CHECK(facts::ending_role("avdelningschef", Letters::whole) == "chef");
  CHECK(facts::ending_role("namndsekreterare", Letters::lost) == "sekreterare");
  CHECK((facts::ending_flags("socialnamnden", Letters::lost) & static_cast<std::uint32_t>(facts::Flag::body)) != 0);
  CHECK(facts::ending_flags("socialnamnden", Letters::whole) == 0);
  CHECK(facts::ending_flags("hundkoja", Letters::whole) == 0);
  CHECK(facts::ending_flags("belägen", Letters::whole) == 0);
}
