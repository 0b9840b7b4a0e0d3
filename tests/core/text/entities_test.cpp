#include "core/base/checks.h"
#include "text/plain/entities.h"

using namespace diarium;

TEST_CASE("letters written as in HTML are read as letters, and the map leads back to what was written") {
  const text::Text text = text::normalise("F&ouml;r R&#229;d &amp; &#xC5;r");
  CHECK(text.nfc ==
        "F\xC3\xB6r R\xC3\xA5"
        "d & \xC3\x85r");
  CHECK(text.map.to_source(1u) == 1);                                            // ö begins
  CHECK(text.map.to_source(3u) == 7);                                            // r after it
  CHECK(text.map.to_source(static_cast<std::uint32_t>(text.nfc.size())) == 31);  // the end
  CHECK(text.map.to_source(ByteSpan{6, 8}) == ByteSpan{10, 16});                 // å
}

TEST_CASE("what only looks like an entity stays as it is") {
  for (const char* const words :
       {"S&M; och C", "a&b", "&;", "&nosuchletter;", "&#xD800;", "&#1114112;", "&#7;", "M & S;", "&"}) {
    CAPTURE(words);
    CHECK(text::normalise(words).nfc == words);
    CHECK(text::normalise(words).map.identity());
  }
}

TEST_CASE("entities beside letters in two pieces: both maps are walked") {
  // «ö» as entity, then «a» + ring, then «x».
  const text::Text text = text::normalise("&ouml;a\xCC\x8Ax");
  CHECK(test::line_of(text.nfc, text.map.to_source(0u), text.map.to_source(2u), text.map.to_source(4u),
                      text.map.to_source(5u)) ==
        "\xC3\xB6\xC3\xA5x | 0 | 6 | 9 | 10");
  // The other way round: a joined letter before an entity.
  const text::Text other = text::normalise("a\xCC\x8A&ouml;x");
  CHECK(test::line_of(other.nfc, other.map.to_source(2u), other.map.to_source(4u)) == "\xC3\xA5\xC3\xB6x | 3 | 9");
}
