// Whatever is typed or pasted is answered, the same every time, and never with more work than an answer may cost.
#include "../index/support.h"
#include "query/match/budget.h"
#include "query/parse.h"
#include "query/search.h"

using namespace diarium;

namespace {

std::string many_times(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

index::Pack bridges() {
  return test::pack_of({"Bryggan byggs om vid sjön\n", "Om bryggan och båten i hamnen\n", "Svar om båten\n"});
}

}  // namespace

TEST_CASE("an odd query has an answer") {
  const auto pack = bridges();
  const std::vector<std::string> odd_queries = {"a",
                                                "*",
                                                "**",
                                                "~",
                                                "a~",
                                                "-",
                                                "--",
                                                "\"",
                                                "\"\"",
                                                "\"bryggan",
                                                "OR",
                                                "OR OR",
                                                "a OR",
                                                "(",
                                                "((bryggan",
                                                "bryggan)",
                                                "fält:",
                                                "typ:",
                                                "typ:\"",
                                                "och om i",
                                                "-och",
                                                "från:",
                                                std::string("bryg\0gan", 8),
                                                std::string("\0", 1),
                                                "\xF0\x9F\x9A\xB2",
                                                "\xCC\x88",
                                                "a\xCC\x88\xCC\x88",
                                                "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
                                                "\xFF\xFE\x80",
                                                "\xE2\x80\xAE"
                                                "bryggan",
                                                "bryggan\r\n\tbåten",
                                                "roll:reservation",
                                                "-bryggan -båten"};
  for (const std::string& query : odd_queries) {
    INFO(query);
    const auto answer = test::there(query::search(pack, query, {}));
    CHECK(answer->papers + answer->more <= pack.papers());
    CHECK(answer->hits.size() == answer->papers + answer->more);
    CHECK_FALSE(answer->partial);
    for (const query::Hit& hit : answer->hits) CHECK(query::places(pack, query, hit.paper));
  }
  for (const auto& [said, wanted] : test::Counts{{"och om i", 1}, {"bryggan\r\n\tbåten", 1}, {"((bryggan", 2}})
    CHECK_MESSAGE(query::search(pack, said, {})->papers == wanted, said);
}

TEST_CASE("a query longer than any person types is cut, and the answer says that it is partial") {
  const auto pack = bridges();
  for (const std::string& query : {many_times("bryggan ", 12800), many_times("b", 102400),
                                   many_times("bryggan OR ", 10000) + "båten", many_times("\"bryggan ", 9000),
                                   many_times("-x ", 5000), many_times("typ:motion ", 5000), many_times("b* ", 5000)}) {
    INFO(query.substr(0, 20));
    const auto answer = test::there(query::search(pack, query, {}));
    CHECK(answer->partial);
    CHECK(answer->readings.size() <= 2 * query::most_parts + 2);
  }
}

TEST_CASE("a budget that is spent stays spent") {
  query::Budget budget(10);
  CHECK(budget.spend(10));
  CHECK_FALSE(budget.is_spent());
  CHECK_FALSE(budget.spend(1));
  CHECK(budget.is_spent());
  CHECK_FALSE(budget.spend(0));
}
