// Shared wording as bytes: what comes back is what went in, whatever else the bytes are is an error.
#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

Wording some() {
  Wording wording;
  wording.pairs.push_back({.a = {0, 1}, .b = {2, 0}, .a_words = 400, .b_words = 331, .a_shared = 287, .b_shared = 273});
  wording.pairs[0].a_formula = 12;
  wording.pairs[0].longest = 91;
  wording.pairs[0].direction = Direction::b_to_a;
  wording.pairs.push_back({.a = {0, 1}, .b = {3, 2}, .a_words = 9, .b_words = 9});
  wording.more = {{{1, 0}, 70}, {{2, 1}, 3}};
  wording.boilerplate = {6, {{5, 4}, {1ull << 63, 900}, {~0ull, 4}}};
  return wording;
}

}  // namespace

TEST_CASE("pairs, counts and formulae come back from their bytes") {
  const auto back = test::there(decode_wording(encode(some()), 4));
  REQUIRE(back->pairs.size() == 2);
  CHECK(back->pairs[0].a == PartRef{0, 1});
  CHECK(test::line_of(back->pairs[0].a_kept(), back->pairs[0].b_shared, back->pairs[0].longest) == "275 | 273 | 91");
  CHECK(back->pairs[0].direction == Direction::b_to_a);
  CHECK(test::line_of(back->more[1].pairs, back->boilerplate.run) == "3 | 6");
  CHECK(back->boilerplate.grams[2].hash == ~0ull);
  CHECK(encode(*back) == encode(some()));
}

TEST_CASE("bytes that are cut, longer or of another pile are an error") {
  const std::string bytes = encode(some());
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK(!decode_wording(bytes.substr(0, size), 4));
  CHECK(!decode_wording(bytes + '\0', 4));
  CHECK(!decode_wording(bytes, 3));  // Paper 3 is not there.
}

TEST_CASE("any byte may be any other: an error or a value that encodes to the same bytes") {
  const std::string bytes = encode(some());
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (int value = 0; value < 256; ++value) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(value);
      const auto back = decode_wording(changed, 4);
      if (back) CHECK(encode(*back) == changed);
    }
}
