#include "bind/values/utf16.h"
#include "core/base/checks.h"

using namespace diarium;

TEST_CASE("a place in a text is found there and back, whatever its letters take") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += i % 7 == 0 ? "😀" : i % 3 == 0 ? "å" : i % 5 == 0 ? "—" : "a";
  const bind::Utf16Text units(text);
  std::uint32_t seen = 0, points = 0;
  std::vector<std::uint32_t> pairs;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    CAPTURE(at);
    if ((byte & 0xC0) == 0x80) continue;
    CHECK(units.units(at) == seen);
    CHECK(units.byte(seen) == at);
    if (byte >= 0xF0) {
      CHECK_FALSE(units.byte(seen + 1).has_value());
      pairs.push_back(points);
    }
    seen += byte >= 0xF0 ? 2 : 1;
    ++points;
  }
  CHECK(units.size() == seen);
  CHECK(units.byte(seen) == text.size());
  CHECK_FALSE(units.byte(seen + 1).has_value());
  CHECK(units.pairs() == pairs);
}

TEST_CASE("an empty text has one place") {
  const bind::Utf16Text units("");
  CHECK(test::line_of(units.size(), units.units(9), units.byte(0)) == "0 | 0 | 0");
  CHECK_FALSE(units.byte(1).has_value());
}
