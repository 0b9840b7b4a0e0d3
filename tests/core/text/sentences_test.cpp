#include "core/base/checks.h"
#include "core/base/files.h"
#include "text/sentences/abbreviations.h"
#include "text/words.h"

using namespace diarium;

namespace {
std::string sentences(std::string_view text) {
  std::string out;
  for (const ByteSpan& span : text::segment_sentences(text))
    out += (out.empty() ? "" : "|") + std::string(slice(text, span));
  return out;
}
}  // namespace

TEST_CASE("sentences end at full stops, question marks and line ends, trimmed of white space") {
  CHECK(sentences("Ett. Två!  Tre? ") == "Ett.|Två!|Tre?");
  CHECK(sentences("Rubrik\nEn mening. En till.\n") == "Rubrik|En mening.|En till.");
  CHECK(sentences("  ").empty());
}

TEST_CASE("a short form before what it belongs to ends no sentence") {
  for (const auto& [said, wanted] : test::Rows{{"Mötet började kl. 14.30 i salen.", "Mötet började kl. 14.30 i salen."},
       {"Se bil. 1–3 och kap. 5. Sedan mer.", "Se bil. 1–3 och kap. 5.|Sedan mer."},
       {"I kv. Ängen byggs det, bl.a. Ica och t.ex. Coop.", "I kv. Ängen byggs det, bl.a. Ica och t.ex. Coop."},
       {"Ca. 300 st. Bänkar (jfr. Bilaga 2).", "Ca. 300 st. Bänkar (jfr. Bilaga 2)."},
       {"Anmälan av Karl B. Lind, se A.", "Anmälan av Karl B. Lind, se A."}})
    CHECK_MESSAGE(sentences(said) == wanted, said);
}

TEST_CASE("a short form that ends a sentence does end it") {
  CHECK(sentences("Kostnader m.m. Nämnden svarar.") == "Kostnader m.m.|Nämnden svarar.");
  CHECK(sentences("Vi ses kl. Nej.") == "Vi ses kl.|Nej.");
  CHECK(sentences("Vi valde alternativ B. Det blev bra.") == "Vi valde alternativ B.|Det blev bra.");
  CHECK(sentences("Punkt bl.a.\nNy rad") == "Punkt bl.a.|Ny rad");
}

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
