// The word lists as they are compiled in.
#include "core/base/checks.h"
#include "language/key.h"
#include "language/lists.h"

using namespace diarium;
using language::Letters;
using language::List;

TEST_CASE("the keys of the lists are those that the scanners make") {
  for (const List list : {List::municipalities, List::regions, List::first_names, List::parties, List::titles,
                          List::words, List::endings}) {
    std::string_view before;
    for (const language::ListRow& row : language::rows(list)) {
      CAPTURE(row.value);
      CHECK(language::key(row.value) == row.key);
      CHECK(before <= row.key);
      before = row.key;
      CHECK(language::find(list, row.key, Letters::lost)->key == row.key);
      REQUIRE(language::find(list, language::spelling(row.value)) != nullptr);
      CHECK(language::spelling(language::find(list, language::spelling(row.value))->value) ==
            language::spelling(row.value));
    }
  }
}

TEST_CASE("every listed word is found by its key, and no other") {
  CHECK(language::words().size() > 1000);
  for (const language::Word& word : language::words()) {
    CAPTURE(word.spelling);
    CHECK(language::find_word(word.spelling, Letters::whole) == &word);
    const std::string key = language::key(word.spelling);
    REQUIRE(language::find_word(key, Letters::lost) != nullptr);
    CHECK(language::key(language::find_word(key, Letters::lost)->spelling) == key);
  }
  CHECK(language::find_word("", Letters::whole) == nullptr);
  CHECK(language::find_word("hundkoja", Letters::whole) == nullptr);
}

TEST_CASE("every first name is found as one, by whoever asks for names") {
  CHECK(language::first_names().size() > 1000);
  for (const std::string_view name : language::first_names()) {
    CAPTURE(name);
    CHECK(language::find_listed(name, Letters::whole) == nullptr);
    for (const auto& [written, letters] : {std::pair(std::string(name), Letters::whole), std::pair(language::key(name), Letters::lost)}) {
      REQUIRE(language::find_word(written, letters) != nullptr);
      CHECK(language::has(language::find_word(written, letters)->flags, language::Flag::first_name));
    }
  }
}

TEST_CASE("a party's name means its letters, whichever table is asked") {
  CHECK(!language::party_names().empty());
  for (const language::Word& word : language::words()) {
    CAPTURE(word.spelling);
    CHECK(language::party_named(word.spelling, Letters::whole) == word.letters);
    const std::string key = language::key(word.spelling);
    CHECK(language::party_named(key, Letters::lost) == language::find_word(key, Letters::lost)->letters);
  }
}

TEST_CASE("å, ä and ö are letters of their own where a paper has them, and may be lost where it has not") {
  CHECK(language::spelling("FÖRESLÅR") == "föreslår");
  CHECK(language::spelling("Idé") == "ide");
  CHECK(language::match("låg", "lag", Letters::whole) == language::no_match);
  CHECK(language::match("lagen", "lag", Letters::whole) == 3);
  CHECK(language::match("foreslar", "föreslår", Letters::whole) == language::no_match);
  CHECK(language::match("foreslar", "föreslår", Letters::lost) == 8);
  CHECK(language::match("f?reslar", "föreslår", Letters::lost) == 8);
  CHECK(language::match("föreslar", "föreslår", Letters::lost) == 9);
  CHECK(language::match("lag", "låg", Letters::lost) == 3);
  CHECK(language::match("log", "låg", Letters::lost) == language::no_match);
  CHECK(language::match("fore", "föreslår", Letters::lost) == language::no_match);
  CHECK(language::find(List::municipalities, "habo")->value == "Habo");
  CHECK(language::find(List::municipalities, "håbo")->value == "Håbo");
  CHECK(language::find(List::municipalities, "umea") == nullptr);
  CHECK(language::find(List::municipalities, "umea", Letters::lost)->value == "Umeå");
}

TEST_CASE("Sweden has 290 municipalities and 21 regions") {
  CHECK(language::rows(List::municipalities).size() == 290);
  CHECK(language::rows(List::regions).size() == 21);
}

TEST_CASE("a key has no marks and no capitals, and is no longer than its word") {
  for (const auto& [said, wanted] : test::Rows{{"Föreslår", "foreslar"}, {"ÅÄÖÉ", "aaoe"}, {"Łódź", "lodz"}})
    CHECK_MESSAGE(language::key(said) == wanted, said);
  CHECK(language::key("interpella\xEF\xBF\xBDon").size() == 15);
  CHECK(language::key("o\xEF\xAC\x83") == "o\xEF\xAC\x83");
  CHECK(language::key("\xEF\xAC\x82yg") == "flyg");
}

TEST_CASE("compounds have the flags and the role of their last part") {
  CHECK(language::ending_role("avdelningschef", Letters::whole) == "chef");
  CHECK(language::ending_role("namndsekreterare", Letters::lost) == "sekreterare");
  CHECK((language::ending_flags("socialnamnden", Letters::lost) & static_cast<std::uint32_t>(language::Flag::body)) !=
        0);
  for (const std::string said : {"socialnamnden", "hundkoja", "belägen"})
    CHECK_MESSAGE(language::ending_flags(said, Letters::whole) == 0, said);
}

TEST_CASE("phrases of headings are keys in order, each once") {
  using language::HeadingPlace;
  for (const HeadingPlace place :
       {HeadingPlace::whole, HeadingPlace::owned, HeadingPlace::begins, HeadingPlace::paragraph}) {
    const auto phrases = language::heading_phrases(place);
    CHECK(phrases.size() > 3);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      CAPTURE(phrases[i].key);
      CHECK(language::key(phrases[i].key) == phrases[i].key);
      CHECK((i == 0 || phrases[i - 1].key < phrases[i].key));
    }
  }
}

TEST_CASE("a key forgives case, marks and the signs around words") {
  for (const auto& [said, wanted] : test::Rows{{"  Förslag till BESLUT: ", "forslag till beslut"},
       {"Forslag till beslut", "forslag till beslut"}, {"§ 12 (KS 2024/17)", "12 ks 2024/17"}, {"**", ""}})
    CHECK_MESSAGE(language::words_key(said) == wanted, said);
  CHECK(language::words_key(std::string(language::longest_key + 1, 'a')) == "");
}
