// The fields of facts are described once; what walks them forgets none.
#include <algorithm>

#include "core/base/checks.h"
#include "core/facts/whole_facts.h"

using namespace diarium;

TEST_CASE("facts of every kind and field come back from their bytes") {
  const facts::Facts whole = test::whole_facts({1, 3});
  const std::string bytes = facts::encode(whole);
  const auto back = test::there(facts::decode(bytes, 4));
  CHECK(facts::encode(*back) == bytes);
  CHECK(test::texts_in(*back) == test::texts_in(whole));
  facts::Facts repeats_itself = whole;
  repeats_itself.reservations.front().identical_to = 0;
  CHECK_FALSE(facts::decode(facts::encode(repeats_itself), 4));
}

TEST_CASE("what corrections can name is what the fields say, in that order") {
  facts::Facts facts;
  std::vector<std::string_view> named;
  const auto take = [&]<class Some>(const facts::KindOfFact& kind, const Some&) {
    CHECK(facts::can_be_corrected<Some> == (std::string_view(kind.fact) != ""));
    if constexpr (facts::can_be_corrected<Some>) named.push_back(kind.fact);
  };
  facts::each_value(facts, take);
  facts::each_list(facts, take);
  CHECK(std::ranges::equal(named, facts::fact_kinds));
  for (const std::string_view kind : facts::fact_kinds) {
    int visits = 0;
    facts::with_kind(facts, kind, [&](auto&) { ++visits; });
    CHECK(visits == 1);
  }
  facts::with_kind(facts, "component", [&](auto&) { FAIL("a component is not corrected"); });
  facts::with_kind(facts, "", [&](auto&) { FAIL("nothing is not corrected"); });
}
