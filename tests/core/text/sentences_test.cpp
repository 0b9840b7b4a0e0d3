#include "core/base/checks.h"
#include "core/base/files.h"
#include "text/sentences/abbreviations.h"
#include "text/words.h"

using namespace diarium;

TEST_CASE("white space is no sentence") { CHECK(text::segment_sentences("  ").empty()); }

TEST_CASE("the short forms stand in bytewise order, without doubles") {
  for (std::size_t i = 1; i < text::abbreviations.size(); ++i)
    CHECK(text::abbreviations[i - 1].word < text::abbreviations[i].word);
  for (const auto& entry : text::abbreviations) CHECK(entry.word.size() <= 8);
}

TEST_CASE("sentences of any text ascend, are disjoint and leave out white space only") {
  test::Die chance(17);
  constexpr std::string_view parts[] = {
      "bl.a.", "kl.",      " ",  "  ", "Ord", "ord",          ".",         "!",    "1",
      "\n",    "\xC2\xA0", "A.", "(",  ")",   "”", "År", "\r\n", "\xE2\x80\xA8"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::uint32_t i = chance.below(14); i > 0; --i) text += parts[chance.below(18)];
    std::uint32_t end = 0;
    std::string left;
    for (const ByteSpan& span : text::segment_sentences(text)) {
      REQUIRE(span.begin >= end);
      REQUIRE(span.begin < span.end);
      left += text.substr(end, span.begin - end);
      end = span.end;
    }
    left += text.substr(end);
    CHECK(left.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.!1()") == std::string::npos);
  }
}
