#include "export/site/compress.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "base/sha256.h"

using namespace diarium;

namespace {

std::string text_of(std::size_t bytes) {
  std::string text;
  for (std::uint32_t random = 1; text.size() < bytes;) {
    random = random * 1664525U + 1013904223U;
    text += "Kommunfullmäktige beslutar att bifalla motionen\n"[(random >> 24) % 48];
    if ((random >> 16) % 200 == 0) text += " enligt kommunstyrelsens förslag ";
  }
  return text;
}

std::string_view head(std::string_view words) { return words.substr(0, 16); }

}  // namespace

TEST_CASE("compressed bytes are the same with every compiler, so that two builds of a site can be compared") {
  const std::string text = text_of(200'000);
  CHECK(head(sha256(exporting::gzip(text))) == "61a9bc7892231b9e");
  CHECK(head(sha256(exporting::brotli(text))) == "a0e1adafda6d9589");
}

TEST_CASE("what is compressed is smaller, and gzip says how long it was and not when it was made") {
  const std::string text = text_of(50'000);
  const std::string gzip = exporting::gzip(text);
  CHECK(gzip.size() < text.size() / 2 + text.size() / 4);
  CHECK(exporting::brotli(text).size() < gzip.size());
  CHECK(gzip.substr(0, 4) == std::string("\x1f\x8b\x08\x00", 4));
  CHECK(gzip.substr(4, 4) == std::string(4, '\0'));
  const auto byte = [&](std::size_t from_end) { return static_cast<unsigned char>(gzip[gzip.size() - from_end]); };
  CHECK((byte(4) | static_cast<unsigned>(byte(3)) << 8 | static_cast<unsigned>(byte(2)) << 16) == text.size());
}

TEST_CASE("nothing can be compressed too") {
  CHECK(exporting::gzip("").size() == 20);
  CHECK(exporting::brotli("").size() == 1);
}
