// The word lists as they are compiled in.
#include <doctest/doctest.h>

#include <string>

#include "facts/key.h"
#include "facts/lists.h"

using namespace diarium;
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
      CHECK(facts::find(list, row.key)->key == row.key);
    }
  }
}

TEST_CASE("every listed word is found by its key, and no other") {
  CHECK(facts::words().size() > 1000);
  for (const facts::Word& word : facts::words()) {
    CAPTURE(word.key);
    CHECK(facts::find_word(word.key) == &word);
  }
  CHECK(facts::find_word("") == nullptr);
  CHECK(facts::find_word("hundkoja") == nullptr);
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
  CHECK(facts::ending_role("avdelningschef") == "chef");
  CHECK(facts::ending_role("namndsekreterare") == "sekreterare");
  CHECK((facts::ending_flags("socialnamnden") & static_cast<std::uint32_t>(facts::Flag::body)) != 0);
  CHECK(facts::ending_flags("hundkoja") == 0);
}
