// What a reader asks in words of a question: the page of a passage, a §, lists of contents, short words of another language.
#include <algorithm>

#include "../index/support.h"
#include "query/search.h"

using namespace diarium;

namespace {

std::string filled(int lines) {
  std::string text;
  for (int i = 0; i < lines; ++i) text += "Rad " + std::to_string(1000 + i) + " om hamnen.\n\n";
  return text;
}

std::vector<query::Hit> hits(const index::Pack& pack, std::string_view query) { return test::there(query::search(pack, query, {}))->hits; }

}  // namespace

TEST_CASE("a passage has the page of its first word, not of the paragraph that it stands in") {
  const auto pack = test::pack_of({"Kommunen bygger en bro över ån och\n\f\fen väg till hamnen, som muddras nästa år.\n"});
  CHECK(hits(pack, "bro").at(0).snippets.at(0).page == 1);
  CHECK(hits(pack, "muddras").at(0).snippets.at(0).page == 3);
}

TEST_CASE("the number of a § that is asked for is sought where it opens a paper or a block, not among amounts") {
  std::vector<std::string> texts(12, "Kostnad 43 och 43 samt 43 tkr.\n");
  texts.push_back(filled(60) + "§ 43\n\nBron lagas.\n");
  texts.push_back("§ 43 Bron\n\n" + filled(80));
  const auto pack = test::pack_of(texts);
  for (const char* query : {"§ 43", "§43", "paragraf 43", "bron § 43"}) {
    CAPTURE(query);
    const auto found = hits(pack, query);
    REQUIRE(found.size() >= 2);
    CHECK(found[0].paper.value == 13);
    CHECK(found[1].paper.value == 12);
    CHECK(std::ranges::any_of(found[1].snippets, [](const query::Snippet& one) { return one.text.find("43") != std::string::npos; }));
  }
  CHECK(hits(pack, "43").at(0).paper.value < 12);
  CHECK(test::there(query::search(pack, "§", {}))->readings.at(0).kind == query::Reading::Kind::not_understood);
}

TEST_CASE("a line of a list of contents is a passage only where the paper has no other") {
  const auto pack = test::pack_of({"Extra tömning .......... 12\n\n" + filled(9) + "För extra tömning betalas 300 kronor.\n", "Extra tömning .......... 3\n\nAnnat.\n"});
  for (const query::Hit& hit : hits(pack, "extra tömning"))
    CHECK((hit.snippets.at(0).text.find("300 kronor") == std::string::npos) == (hit.paper.value == 1));
}

TEST_CASE("short words of another language are not taken for Swedish ones, nor long ones that begin otherwise") {
  const auto pack = test::pack_of({"Banken har ett intresse av hen och bank.\n", "Skolskjutsen ändras.\n"});
  for (const char* word : {"back", "when", "increase"}) {
    CAPTURE(word);
    CHECK(test::there(query::search(pack, word, {}))->readings.at(0).kind == query::Reading::Kind::word);
  }
  for (const char* word : {"skolskjusen", "sklskjutsens"}) CHECK(test::there(query::search(pack, word, {}))->readings.at(0).kind == query::Reading::Kind::corrected);
}

TEST_CASE("a word of grammar is not needed beside others, however few papers have it") {
  const auto pack = test::pack_of({"Vem äger bron?\n", "Ada Ek justerade protokollet.\n", "Hamnen.\n", "Ån.\n"});
  CHECK(hits(pack, "vem justerade protokollet").at(0).lacking.empty());
}
