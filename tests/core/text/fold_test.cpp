#include "base/utf8.h"
#include "core/base/checks.h"
#include "core/base/files.h"
#include "text/text.h"
#include "text/words.h"

using namespace diarium;
using text::fold;
using text::Fold;

TEST_CASE("both sigmas are one letter, and a vowel sign is a letter of its own") {
  CHECK(fold("\xCE\xA3\xCE\x9F\xCE\xA6\xCE\x9F\xCE\xA3", Fold::letter_case) ==
        "\xCF\x83\xCE\xBF\xCF\x86\xCE\xBF\xCF\x83");
  CHECK(fold("", Fold::letter_case).empty());
  CHECK(fold("\xE0\xA4\x95\xE0\xA4\xBF", Fold::marks) == "\xE0\xA4\x95\xE0\xA4\xBF");
}

TEST_CASE("a character folds the same alone by table and inside a run that goes to ICU") {
  // Beside a Greek letter the whole run is folded by ICU: the tables must agree with it for every character.
  const std::string greek = "\xCE\xB1";
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string one;
    utf8::append(one, c);
    if (text::normalise(one).nfc != one) continue;
    for (const Fold level : {Fold::letter_case, Fold::marks}) {
      const std::string alone = fold("x" + one, level);
      const std::string beside = fold(greek + "x" + one, level);
      if (greek + alone != beside) FAIL_CHECK("U+" << static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("folding twice changes nothing, and the result is NFC") {
  test::Die chance(3);
  for (int round = 0; round < 4000; ++round) {
    std::string raw;
    for (std::uint32_t i = chance.below(12); i > 0; --i) {
      char32_t c = chance.below(3) == 0   ? 0x20 + chance.below(0x2000)
                   : chance.below(3) == 0 ? 0x300 + chance.below(0x46)
                                          : 0x20 + chance.below(0x160);
      if (c == 0x7F) c = ' ';
      utf8::append(raw, c);
    }
    const std::string nfc = text::normalise(raw).nfc;
    for (const Fold level : {Fold::letter_case, Fold::marks}) {
      const std::string once = fold(nfc, level);
      CHECK(text::normalise(once).nfc == once);
      CHECK(fold(once, level) == once);
    }
  }
}

TEST_CASE("spellings that differ in case only fold together at both levels") {
  for (char32_t c = 'A'; c <= 0xDE; ++c) {
    if (c > 'Z' && c < 0xC0) continue;
    if (c == 0xD7) continue;
    std::string upper;
    std::string lower;
    utf8::append(upper, c);
    utf8::append(lower, c + 0x20);
    CHECK(fold(upper, Fold::letter_case) == lower);
    CHECK(fold(upper, Fold::marks) == fold(lower, Fold::marks));
  }
}
