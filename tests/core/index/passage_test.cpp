// Parts of a paper against the whole of it: what is read without the rest is what stands there.
#include "index/passage.h"

#include <numeric>

#include "base/letters.h"
#include "base/utf8.h"
#include "index/records/words.h"
#include "support.h"

using namespace diarium;

namespace {

/// A paper with long and short paragraphs, letters of one to four bytes, and white space of several kinds.
std::string made_up(test::Die& die) {
  std::string text = "Rubrik om hamnen\n\n";
  for (std::uint32_t paragraphs = 1 + die.below(8); paragraphs > 0; --paragraphs) {
    for (std::uint32_t words = 1 + die.below(die.one_in(3) ? 900 : 30); words > 0; --words) {
      text += die.one(std::vector<std::string>{"hamnen", "båten", "är", "över,", "😀", "αβγ", "5.", "§"});
      text += die.one(std::vector<std::string>{" ", " ", " ", "  ", "\n", "\xC2\xA0"});
    }
    text += "\n\n";
  }
  return text;
}

std::vector<std::uint32_t> all_of(const structure::Outline& outline) {
  std::vector<std::uint32_t> wanted(outline.blocks.size());
  std::iota(wanted.begin(), wanted.end(), 0u);
  return wanted;
}

}  // namespace

TEST_CASE("a landmark tells what stands before its word, and the words from it on are those of the whole") {
  test::Die die(91);
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) texts.push_back(made_up(die));
  const auto pack = test::pack_of(texts);
  std::size_t seen = 0;
  for (std::uint32_t paper = 0; paper < pack.papers(); ++paper) {
    const auto text = test::there(pack.text({paper}));
    const auto outline = test::there(pack.outline({paper}));
    std::vector<std::uint32_t> bytes;  // of each slot
    std::vector<ByteSpan> words;
    for (const structure::Block& block : outline->blocks) {
      index::block_words(text->nfc, block, words);
      for (const ByteSpan& word : words) bytes.push_back(word.begin);
      if (!words.empty()) bytes.push_back(0);
    }
    const auto guide = test::there(index::read_guide(pack.impl(), {paper}, {}));
    std::uint32_t last = 0;
    for (const index::Landmark& landmark : guide->landmarks) {
      ++seen;
      REQUIRE(landmark.slot < bytes.size());
      CHECK(bytes[landmark.slot] == landmark.byte);
      CHECK(landmark.byte >= last + index::landmark_step);
      CHECK(is_space(text->nfc[landmark.byte - 1]));
      CHECK(landmark.before == text::reach_of(std::string_view(text->nfc).substr(0, landmark.byte)));
      last = landmark.byte;
    }
    CHECK(text->nfc.size() < last + 2 * index::landmark_step + 200);
  }
  CHECK(seen > 200);
}

TEST_CASE("part of a text is what the whole has there, and half a character is refused") {
  test::Die die(92);
  std::vector<std::string> texts;
  for (int i = 0; i < 20; ++i) texts.push_back(made_up(die));
  const auto pack = test::pack_of(texts);
  for (int round = 0; round < 400; ++round) {
    const DocId paper{die.below(pack.papers())};
    const std::string text = pack.text(paper)->nfc;
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t begin = die.below(size + 1), end = begin + die.below(size - begin + 1);
    const auto part = index::text_part(pack.impl(), paper, {begin, end});
    const std::string wanted = text.substr(begin, end - begin);
    REQUIRE(bool(part) == utf8::valid(wanted));
    if (part) CHECK(*part == wanted);
    CHECK_FALSE(index::text_part(pack.impl(), paper, {begin, size + 1}));
  }
}

TEST_CASE("some blocks of an outline are those of the whole outline") {
  test::Die die(93);
  for (int i = 0; i < 20; ++i) {
    const index::Paper paper = test::paper("p", made_up(die));
    const std::string bytes = structure::encode(paper.outline);
    const auto size = static_cast<std::uint32_t>(paper.text.nfc.size());
    std::vector<std::uint32_t> wanted = all_of(paper.outline);
    std::erase_if(wanted, [&](std::uint32_t) { return die.one_in(2); });
    const auto blocks = test::there(structure::decode_blocks(bytes, size, wanted));
    REQUIRE(blocks->blocks.size() == wanted.size());
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      const structure::Block& whole = paper.outline.blocks[wanted[k]];
      CHECK(blocks->blocks[k].span == whole.span);
      CHECK(blocks->blocks[k].lines == whole.lines);
      CHECK(blocks->blocks[k].page == whole.page);
    }
    const auto count = static_cast<std::uint32_t>(paper.outline.blocks.size());
    CHECK_FALSE(structure::decode_blocks(bytes, size, std::vector{count}));
    CHECK_FALSE(structure::decode_blocks(std::string_view(bytes).substr(0, 3), size, std::vector{count - 1}));
  }
}
