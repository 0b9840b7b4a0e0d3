#include "base/utf8.h"
#include "core/base/checks.h"
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
  test::Die chance(99);
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
  test::Die chance(5);
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

TEST_CASE("characters that only set a text become plain ones or go, and every byte leads back to where it was read") {
  const auto check = [](const std::string& source, const std::string& wanted) {
    const text::Text read = text::normalise(source);
    CHECK(read.nfc == wanted);
    return read;
  };
  const text::Text read = check("\u00A7\u00A012 Kommun\u00ADfull\u00ADm\u00E4ktige\u200B i A\u2009\u202Fby", "\u00A7 12 Kommunfullm\u00E4ktige i A  by");
  const std::string source = "\u00A7\u00A012 Kommun\u00ADfull\u00ADm\u00E4ktige\u200B i A\u2009\u202Fby";
  for (const std::string_view word : {"12", "Kommun", "full", "m\u00E4ktige", " i A", "by"}) {
    const ByteSpan span = read.map.to_source(test::span_of(read.nfc, word));
    CAPTURE(word);
    CHECK(span.begin == source.find(word));
    CHECK(source.substr(span.begin).starts_with(word));
  }
  check("x\ry\r\n\r\nz", "x\ny\n\nz");
  check("so\uFB01a sta\uFB00", "sofia staff");
  check("a\u2028b\u0085c\vd\u2029e\fg\r\nh", "a\nb\nc\nd\ne\fg\nh");
  check("kommun\u00AD\n  fullm\u00E4ktige, n\u00E4mn\u00AD\r\nden och sist\u00AD\n\nNytt\u00AD\n2031\u00AD", "kommunfullm\u00E4ktige, n\u00E4mnden och sist-\n\nNytt-\n2031");
  check("\u202Etxt\u202C \uFEFFord \u2067x\u2069", "txt ord x");
  check("Vanlig text med \u00E5, \u2013 och \u201D.\n", "Vanlig text med \u00E5, \u2013 och \u201D.\n");
  CHECK(text::normalise("Vanlig text med \u00E5, \u2013 och \u201D.\n").map.identity());
  check("&nbsp;a&shy;b", " ab");
  check("1985\u200B0709 12\u00AD34, a\u200B1", "1985\u200B0709 12\u00AD34, a1");  // Two numbers are two.
}

TEST_CASE("what a program put before every line goes: marks of quotation, numbers of lines; and no list or table loses its own") {
  const auto check = [](const std::string& source, const std::string& wanted) {
    const text::Text read = text::normalise(source);
    CHECK(read.nfc == wanted);
    CHECK(read.map.to_source(static_cast<std::uint32_t>(read.nfc.find("sjunde"))) == source.find("sjunde"));
  };
  const std::string plain = "en\n\ntv\u00E5\n  tre\nfyra\nfem\nsex\nsjunde\n";
  check("> en\n>\n> tv\u00E5\n>   tre\n> fyra\n> fem\n> sex\n> sjunde\n", plain);
  check(">> en\n>>\n> > tv\u00E5\n>>   tre\n>> fyra\n>> fem\n>> sex\n>> sjunde\n", plain);
  check("1 en\n\n2 tv\u00E5\n3   tre\n4 fyra\n5 fem\n6 sex\n7 sjunde\n", " en\n\n tv\u00E5\n   tre\n fyra\n fem\n sex\n sjunde\n");
  check("1  En\n2\n3  Tv\u00E5\n4\n5  Fem\n6\n7  Sex: sjunde\n", "  En\n\n  Tv\u00E5\n\n  Fem\n\n  Sex: sjunde\n");
  for (const std::string own : {"1. en\n2. tv\u00E5\n3. tre\n4. fyra\n5. fem\n6. sex\n7. sjunde\n", "1 Upprop\n2 Val\n3 Dagordning\n4 Motioner\n5 Budget\n6 Taxor\n7 sjunde\n", "2019 12\n2020 13\n2021 14\n2022 15\n2023 16\n2024 17\nsjunde\n",
                                "Svar:\n> en\n> tv\u00E5\nnej\n> tre\nja\n> fyra\nsjunde\n", "\u00A7 1 en\n\u00A7 2\n\u00A7 3\n\u00A7 4\n\u00A7 5\nsjunde\n"})
    check(own, own);
}

TEST_CASE("words that are set apart letter by letter are words; letters of parties, alphabets and initials are not") {
  const text::Text read = text::normalise("Sj\u00F6by\n\nB E S L U T  s\u00E5\nK A L L E L S E till M \u00D6 T E");
  CHECK(read.nfc == "Sj\u00F6by\n\nBESLUT  s\u00E5\nKALLELSE till M \u00D6 T E");
  CHECK(read.map.to_source(static_cast<std::uint32_t>(read.nfc.find("LUT"))) == std::string_view("Sj\u00F6by\n\nB E S ").size());
  CHECK(text::normalise("M \u00D6 T E S D A G").nfc == "M\u00D6TESDAG");
  for (const std::string own : {"S M L C V", "S M C L V D", "A B C D E F", "a b c d e f g", "J A K Ek", "E A O U I", "1 2 3 4 5 6", "i \u00E5 A och B", "Bo E K M"})
    CHECK(text::normalise(own).nfc == own);
}
