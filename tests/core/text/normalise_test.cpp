#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"
#include "core/base/files.h"
#include "text/text.h"

using namespace diarium;

TEST_CASE("a text that is NFC already passes through with the identity as its map") {
  const std::string swedish =
      "\xC3\x85ke, \xC3\x84sta och \xC3\x96rn \xE2\x80\x93 \xE2\x80\x9D"
      "citat\xE2\x80\x9D";
  const text::Text text = text::normalise(swedish);
  CHECK(text.nfc == swedish);
  CHECK(text.map.identity());
  CHECK(text.map.to_source(7) == 7);
}

TEST_CASE("letters written as base and mark are joined, and the map leads back to both") {
  // «a» + ring + «r» + «o» + diaeresis + «k»
  const text::Text text = text::normalise("a\xCC\x8Aro\xCC\x88k");
  CHECK(text.nfc == "\xC3\xA5r\xC3\xB6k");
  CHECK_FALSE(text.map.identity());
  CHECK(text.map.to_source(0u) == 0);  // å begins
  CHECK(text.map.to_source(2u) == 3);  // r
  CHECK(text.map.to_source(3u) == 4);  // ö begins
  CHECK(text.map.to_source(5u) == 7);  // k
  CHECK(text.map.to_source(6u) == 8);  // the end
  CHECK(text.map.to_source(ByteSpan{3, 5}) == ByteSpan{4, 7});
}

TEST_CASE("for any text the map is monotone, ends at the end, and unchanged characters lead to themselves") {
  test::Chance chance(99);
  constexpr std::string_view parts[] = {"a",
                                        "o",
                                        "x",
                                        " ",
                                        "\xC3\xA5",
                                        "\xCC\x8A",
                                        "\xCC\x88",
                                        "\xCC\x81",
                                        "\xCC\xA3",
                                        "\xE2\x84\xAB",
                                        "\xEA\xB0\x80",
                                        "\xE1\x84\x80",
                                        "\xE1\x85\xA1",
                                        "\xF0\x9F\x98\x80"};
  for (int round = 0; round < 4000; ++round) {
    std::string source;
    for (std::uint32_t i = chance.below(16); i > 0; --i) source += parts[chance.below(14)];
    const text::Text text = text::normalise(source);
    CHECK(text::normalise(text.nfc).nfc == text.nfc);
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < text.nfc.size(); at += utf8::decode(text.nfc, at).size) {
      const std::uint32_t to = text.map.to_source(at);
      CHECK(to >= last);
      CHECK(to < source.size());
      last = to;
      // An ASCII letter that stayed alone is found at its own place.
      if (text.nfc[at] == 'x') CHECK(source[to] == 'x');
    }
    CHECK(text.map.to_source(static_cast<std::uint32_t>(text.nfc.size())) == source.size());
  }
}

TEST_CASE("code points are counted before any byte, in any order") {
  test::Chance chance(5);
  std::string text;
  std::vector<std::uint32_t> before;
  for (std::uint32_t points = 0; points < 3000; ++points) {
    std::string one;
    utf8::append(one, chance.below(2)   ? 'a' + chance.below(20)
                      : chance.below(2) ? 0xE5u
                      : chance.below(2) ? 0x2013u
                                        : 0x1F600u);
    for (std::size_t i = 0; i < one.size(); ++i) before.push_back(points + (i > 0));
    text += one;
  }
  before.push_back(3000);
  const text::CodePoints counted(text);
  for (std::uint32_t at = 0; at <= text.size(); ++at) CHECK(counted.before(at) == before[at]);
  CHECK(counted.before(0) == 0);
  CHECK(text::CodePoints("").before(0) == 0);
  CHECK(text::CodePoints(std::string(256, 'a')).before(256) == 256);
}
