// Bad piles cost no more than their size: what is counted is work, not time.
#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

template <class Make>
std::vector<PileText> papers(std::uint32_t count, Make make) {
  std::vector<PileText> made;
  for (std::uint32_t i = 0; i < count; ++i) made.push_back(test::paper("p" + std::to_string(i), make(i)));
  return made;
}

/// Ten times the papers may cost fifteen times the work (squared it were a hundred), and each paper has a bounded
/// number of pairs.
template <class Make>
void check_growth(Make make) {
  const Wording small = test::wording(papers(120, make)), large = test::wording(papers(1200, make));
  CHECK(large.work <= small.work * 15);
  const WordingOptions usual;
  CHECK(large.pairs.size() <= std::size_t{1200} * usual.pairs_a_part);
}

}  // namespace

TEST_CASE("a thousand copies of one paper cost a thousand papers") {
  const auto make = [](std::uint32_t) { return test::sentences(1, 12) + "\n"; };
  check_growth(make);
  const Wording copies = test::wording(papers(300, make));
  CHECK(!copies.pairs.empty());
  for (const WordingPair& pair : copies.pairs) CHECK(pair.a_kept() == pair.a_words);
  REQUIRE(!copies.more.empty());
  CHECK(copies.more.front().pairs >= 250);  // Those that are not listed are counted.
}

TEST_CASE("a pile of nothing but formulae tells nothing, at no more cost") {
  check_growth([](std::uint32_t i) {
    return "Kommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen. Ärendet har remitterats till "
           "socialnämnden för yttrande. " +
           test::sentence(i, 5) + "\n";
  });
}

TEST_CASE("a pile in which everything cites everything stays bounded") {
  check_growth([](std::uint32_t i) {
    test::Numbers roll(i);
    std::string text = test::sentence(i) + "\n\n";
    for (int k = 0; k < 30; ++k) text += test::sentence(roll.below(60)) + " ";
    return text + "\n";
  });
}

TEST_CASE("a paper that contains itself ten times tells each time once") {
  std::string text;
  for (int i = 0; i < 10; ++i) text += test::sentences(1, 12) + "\n\n";
  const std::vector<PileText> alone{test::paper("a", text)};
  const Wording wording = test::wording(alone);
  REQUIRE(wording.pairs.size() == 1);
  CHECK(wording.pairs[0].a == wording.pairs[0].b);
  CHECK(wording.pairs[0].runs.size() == 9);
  CHECK(wording.pairs[0].a_shared == wording.pairs[0].a_words);
}

TEST_CASE("one word ten thousand times is no work for ten thousand squared") {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "skog ";
  const std::vector<PileText> two{test::paper("a", text), test::paper("b", text)};
  CHECK(test::wording(two).work < 2'000'000);
}

TEST_CASE("an empty pile and empty papers share nothing") {
  CHECK(test::wording({}).pairs.empty());
  std::vector<PileText> nothing(3);
  for (PileText& one : nothing) one.id = "leer";
  CHECK(test::wording(nothing).pairs.empty());
}
