// What a reader asks in words of a question: the page of a passage, short words of another language.
#include <algorithm>

#include "../index/support.h"
#include "query/search.h"

using namespace diarium;

namespace {

std::vector<query::Hit> hits(const index::Pack& pack, std::string_view query) { return test::there(query::search(pack, query, {}))->hits; }

}  // namespace

TEST_CASE("a passage has the page of its first word, not of the paragraph that it stands in") {
  const auto pack = test::pack_of({"Kommunen bygger en bro över ån och\n\f\fen väg till hamnen, som muddras nästa år.\n"});
  CHECK(hits(pack, "bro").at(0).snippets.at(0).page == 1);
  CHECK(hits(pack, "muddras").at(0).snippets.at(0).page == 3);
}

TEST_CASE("short words of another language are not taken for Swedish ones, longer ones are corrected wherever they are wrong") {
  const auto pack = test::pack_of({"Banken har hen och bank.\n", "Skolskjutsen till förskolans lekplats ändras.\n"});
  for (const char* word : {"back", "when"}) {
    CAPTURE(word);
    CHECK(test::there(query::search(pack, word, {}))->readings.at(0).kind == query::Reading::Kind::word);
  }
  for (const char* word : {"skolskjusen", "sklskjutsens", "lkepalts", "törskolan"}) CHECK(test::there(query::search(pack, word, {}))->readings.at(0).kind == query::Reading::Kind::corrected);
}

TEST_CASE("a word of grammar is not needed beside others, however few papers have it") {
  const auto pack = test::pack_of({"Vem äger bron?\n", "Ada Ek justerade protokollet.\n", "Hamnen.\n", "Ån.\n"});
  CHECK(hits(pack, "vem justerade protokollet").at(0).lacking.empty());
}
