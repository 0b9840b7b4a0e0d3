// A span of a pack that ends within a character is damage, whichever fact holds it.
#include "index/span_check.h"

#include "core/facts/facts_text.h"

using namespace diarium;

TEST_CASE("a span that ends within a character fits no text, whichever fact holds it") {
  const std::string text = "a\u00E5b";
  facts::Facts facts = test::whole_facts({1, 3});
  CHECK(index::spans_fit(text, facts));
  const auto places = test::places_in(facts);
  CHECK(places.size() >= 20);
  for (std::size_t i = 0; i < places.size(); ++i) {
    CAPTURE(i);
    for (const ByteSpan wrong : {ByteSpan{2, 3}, ByteSpan{1, 2}}) {
      *places[i] = wrong;
      CHECK_FALSE(index::spans_fit(text, facts));
    }
    *places[i] = {1, 3};
  }
}
