// What a pair of papers has in common, and what was changed on the way.
#include "support.h"

using namespace diarium;
using namespace diarium::relations;
using test::sentence;

namespace {

constexpr std::string_view source_text =
    "Motion om skuggiga skolgårdar\n\nTräd på skolgårdar dämpar buller och ger skugga under varma dagar i juni och "
    "augusti. Barnen i Sandtorp leker allt oftare på asfalt som blir för het att gå barfota på. En lind sänker värmen "
    "under kronan med flera grader. Forskare vid flera lärosäten har mätt hur elever koncentrerar sig bättre efter en "
    "rast i grönska.\n\nKostnaden för femtio lindar är lägre än den för ett enda soltak av duk.\n\nAlva Ekgren (C)\n";
constexpr std::string_view copy_text =
    "Motion om svala förskolor\n\nKostnaden för femtio lindar är lägre än den för ett enda soltak av duk.\n\nTräd på "
    "skolgårdar dämpar buller och ger skugga under varma dagar i juni och augusti. Barnen i Nya Klintevik leker allt "
    "oftare på asfalt som blir för het att gå barfota på. Vår förvaltning köpte nyligen tre stora markiser till ett "
    "äldreboende vid hamnen. Forskare vid flera lärosäten har mätt hur elever koncentrerar sig bättre efter en rast i "
    "grönska.\n\nBirger Sjöryd (M)\n";

}  // namespace

TEST_CASE("a copy is told with its swaps, with what was dropped and added, and with what was moved") {
  const auto a = test::paper("a", std::string(source_text)), b = test::paper("b", std::string(copy_text));
  const WordingPair pair = compare(a, 0, b, 0, {});
  REQUIRE(pair.swaps.size() == 1);
  CHECK(test::said(a, pair.swaps[0].a) == "Sandtorp");
  CHECK(test::said(b, pair.swaps[0].b) == "Nya Klintevik");
  std::string moved, dropped, added;
  for (const SharedRun& run : pair.moved) moved += test::said(a, run.a);
  for (const ByteSpan span : pair.dropped) dropped += test::said(a, span) + "|";
  for (const ByteSpan span : pair.added) added += test::said(b, span) + "|";
  CHECK(moved == "Kostnaden för femtio lindar är lägre än den för ett enda soltak av duk");
  CHECK(dropped.find("En lind sänker värmen under kronan med flera grader|") != dropped.npos);
  CHECK(added.find("Vår förvaltning köpte nyligen tre stora markiser till ett äldreboende vid hamnen|") != added.npos);
  CHECK(dropped.find("Kostnaden") == dropped.npos);
  CHECK(pair.direction == Direction::unknown);
}

TEST_CASE("every run stands in both papers, word for word") {
  const auto a = test::paper("a", std::string(source_text)), b = test::paper("b", std::string(copy_text));
  const WordingPair pair = compare(a, 0, b, 0, {});
  REQUIRE(pair.runs.size() == 4);
  std::uint32_t words = 0;
  for (const SharedRun& run : pair.runs) {
    CHECK(test::said(a, run.a) == test::said(b, run.b));
    words += run.words;
  }
  CHECK(words == pair.a_shared);
  CHECK(words == pair.b_shared);
  CHECK(pair.a_kept() == words);
}

TEST_CASE("the other way round is the same, seen from the other side") {
  const auto a = test::paper("a", std::string(source_text)), b = test::paper("b", std::string(copy_text));
  const WordingPair one = compare(a, 0, b, 0, {}), two = compare(b, 0, a, 0, {});
  CHECK(one.a_shared == two.b_shared);
  CHECK(one.b_words == two.a_words);
  CHECK(one.dropped == two.added);
  CHECK(one.swaps.size() == two.swaps.size());
}

TEST_CASE("a copy from a scan without its marks is the same copy") {
  std::string scan(copy_text);
  for (const auto& [mark, letter] : {std::pair{"å", "a"}, {"ä", "a"}, {"ö", "o"}, {"Å", "A"}, {"Ä", "A"}, {"Ö", "O"}})
    for (auto at = scan.find(mark); at != scan.npos; at = scan.find(mark, at)) scan.replace(at, 2, letter);
  const auto a = test::paper("a", std::string(source_text)), b = test::paper("b", std::string(copy_text));
  auto damaged = test::paper("c", scan);
  damaged.facts.ocr_damaged = true;
  CHECK(compare(a, 0, damaged, 0, {}).a_kept() == compare(a, 0, b, 0, {}).a_kept());
  damaged.facts.ocr_damaged = false;  // Somebody wrote so: other words.
  CHECK(compare(a, 0, damaged, 0, {}).a_kept() < compare(a, 0, b, 0, {}).a_kept() / 2);
}

TEST_CASE("a sentence goes on behind the edge of a page") {
  std::string text = "Sandtorps kommun Sida 1 (3)\n\n" + test::sentences(10, 20) + "\n\n\f";
  const std::string cut = sentence(7, 20);
  const auto middle = cut.find(' ', cut.size() / 2);
  text += "Sandtorps kommun Sida 2 (3)\n\n" + test::sentences(40, 20) + "\n\n" + cut.substr(0, middle) + "\n\n\f" +
          "Sandtorps kommun Sida 3 (3)\n\n" + cut.substr(middle + 1) + " " + test::sentences(70, 20) + "\n";
  const auto a = test::paper("a", text), b = test::paper("b", test::sentences(100, 5) + "\n\n" + cut + "\n");
  CHECK(test::only(compare(a, 0, b, 0, {}).runs).words == 20);
}

TEST_CASE("a part that says a thing twice shares it with itself, the earlier place first") {
  const auto a =
      test::paper("a", test::sentences(1, 4) + "\n\n" + test::sentences(20, 4) + "\n\n" + test::sentences(1, 4));
  const WordingPair pair = compare(a, 0, a, 0, {});
  REQUIRE(pair.runs.size() == 1);
  CHECK(pair.runs[0].words == 56);
  CHECK(pair.runs[0].a.end < pair.runs[0].b.begin);
  CHECK(pair.a_shared == 112);
}

TEST_CASE("a pile tells its pairs as a look at two of its papers does") {
  std::vector<PileText> papers{test::paper("a", std::string(source_text)), test::paper("b", std::string(copy_text))};
  const Wording wording = test::wording(papers);
  REQUIRE(wording.pairs.size() == 1);
  const WordingPair seen = compare(papers[0], 0, papers[1], 0, wording.boilerplate);
  CHECK(wording.pairs[0].a_kept() == seen.a_kept());
  CHECK(wording.pairs[0].swaps.size() == seen.swaps.size());
  CHECK(wording.pairs[0].dropped == seen.dropped);
}

TEST_CASE("words that two papers share and the source of both has not point to a text that is not here") {
  // The second and the third took from the first, each its own half; both end with a sentence that it has not.
  const std::string common = test::sentences(1, 6), more = test::sentences(20, 6), unseen = sentence(500, 12);
  std::vector<PileText> papers{test::paper("first", common + "\n\n" + more + "\n"),
                               test::paper("second", common + "\n\n" + unseen + " " + test::sentences(60, 5) + "\n"),
                               test::paper("third", more + "\n\n" + unseen + " " + test::sentences(80, 5) + "\n")};
  const Wording wording = test::wording(papers);
  REQUIRE(wording.pairs.size() == 3);
  const WordingPair& pair = wording.pairs[2];
  REQUIRE(pair.unseen.size() == 1);
  CHECK(pair.unseen[0].presumed == PartRef{0, 0});
  CHECK(test::said(papers[1], pair.unseen[0].a) + "." == unseen);
  CHECK(wording.pairs[0].unseen.empty());
}
