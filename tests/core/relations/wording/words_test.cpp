#include "relations/wording/corpus/words.h"
#include "language/roots.h"

#include <doctest/doctest.h>

#include <string>

using namespace diarium;
using namespace diarium::relations;

TEST_CASE("a word is letters and digits: hyphens, full stops, slashes and colons divide") {
  const std::string text = "  Miljö- och f.d. KS 2031/12, 12:a\n«Åsa» 日本 ";
  std::string words;
  for (language::WordAt word = language::next_word(text, 0); !word.span.empty();
       word = language::next_word(text, word.span.end))
    words += std::string(slice(text, word.span)) + (word.capital ? "^ " : " ");
  CHECK(words == "Miljö^ och f d KS^ 2031^ 12^ 12^ a Åsa^ 日本 ");
  CHECK(language::next_word(text, static_cast<std::uint32_t>(text.size())).span.empty());
}

TEST_CASE("capitals make no other word, lost marks make another word with the same key") {
  Vocabulary vocabulary;
  const std::uint32_t small = vocabulary.number("förslaget");
  CHECK(vocabulary.number("FÖRSLAGET") == small);
  CHECK(vocabulary.number("Förslaget") == small);
  const std::uint32_t lost = vocabulary.number("Forslaget");
  CHECK(lost != small);
  CHECK(vocabulary.form(lost).key == vocabulary.form(small).key);
  for (int i = 0; i < 20000; ++i) CHECK(vocabulary.number("ord" + std::to_string(i)) == 2 + static_cast<unsigned>(i));
  CHECK(vocabulary.number("ORD19999") == 20001);
}

TEST_CASE("words of the procedure and function words tell nothing of the matter") {
  for (const auto word : {"och", "att", "genom"}) CHECK(kind_of_word(word) == WordKind::function);
  for (const auto word : {"motionen", "avsla", "kommunfullmaktige", "byggnadsnamnden", "2031", "oktober"})
    CHECK(kind_of_word(word) == WordKind::procedure);
  for (const auto word : {"vindkraft", "skolgardar", "bibliotek"}) CHECK(kind_of_word(word) == WordKind::telling);
}
