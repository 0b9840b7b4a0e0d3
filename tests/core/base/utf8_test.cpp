#include "base/utf8.h"

#include <doctest/doctest.h>

#include "core/base/files.h"

using namespace diarium;

TEST_CASE("every character is written and read back with its size") {
  std::string all;
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    std::string one;
    utf8::append(one, point);
    const utf8::Decoded read = utf8::decode(one, 0);
    if (!read.valid || read.point != point || read.size != one.size())
      FAIL_CHECK("U+" << std::to_string(static_cast<std::uint32_t>(point)));
    all += one;
  }
  CHECK(utf8::valid(all));
}

TEST_CASE("broken bytes are cut into the pieces that Unicode recommends") {
  // Unicode 17, table 3-8 and the two before it: overlong, surrogates, above the range, cut short.
  const auto sizes = [](std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
      const utf8::Decoded read = utf8::decode(bytes, at);
      out += (read.valid ? "+" : "-") + std::to_string(read.size);
      at += read.size;
    }
    return out;
  };
  CHECK(sizes("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == "-1-1-1-1-1-1-1-1+1");
  CHECK(sizes("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == "-1-1-1-1-1-1-1-1+1");
  CHECK(sizes("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == "-1-1-1-1-1+1-1-1+1");
  CHECK(sizes("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == "-2-1-3-2+1");
}

TEST_CASE("a run of ASCII ends where the first other byte stands, at any place in the word of eight") {
  for (std::size_t length = 0; length < 40; ++length) {
    for (std::size_t begin = 0; begin <= length; ++begin) {
      std::string bytes(length, 'a');
      CHECK(utf8::ascii_end(bytes, begin) == length);
      bytes += "\xC3\xA5";
      CHECK(utf8::ascii_end(bytes, begin) == length);
    }
  }
}

TEST_CASE("random bytes are valid only where every character of them is") {
  test::Die chance(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::uint32_t i = chance.below(30); i > 0; --i)
      bytes.push_back(static_cast<char>(chance.below(4) == 0 ? chance.below(256) : 'a'));
    bool whole = true;
    for (std::size_t at = 0; at < bytes.size();) {
      const utf8::Decoded read = utf8::decode(bytes, at);
      REQUIRE(read.size >= 1);
      whole = whole && read.valid;
      at += read.size;
      REQUIRE(at <= bytes.size());
    }
    CHECK(utf8::valid(bytes) == whole);
  }
}
