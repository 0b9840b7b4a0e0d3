#include <cmath>

#include "index/file/record_store.h"
#include "index/parts/known_cuts.h"
#include "index/postings/score.h"
#include "index/records/words.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;
using test::Die;

namespace {

File file_with(Section section, std::string bytes) {
  FileWriter writer;
  writer.set(section, std::move(bytes));
  return *test::there(File::open(std::move(writer).finish()));
}

}  // namespace

TEST_CASE("records come back from a store, small and large, with and without a learned dictionary") {
  for (const auto& [learn, blocks] : {std::pair{Learn::nothing, Blocks::together}, {Learn::numbers, Blocks::together},
                                      {Learn::nothing, Blocks::apart}, {Learn::words, Blocks::apart}}) {
    Die die(12);
    std::vector<std::string> records = {"", "kort", std::string(200000, 'x'), ""};
    std::size_t size = 0;
    while (size < (5u << 19)) {
      std::string record;
      for (std::uint32_t words = die.below(3000); words > 0; --words)
        record += "ord" + std::to_string(die.below(3000)) + " ";
      size += record.size();
      records.push_back(std::move(record));
    }
    RecordStoreWriter writer(learn, blocks);
    for (const std::string& record : records) writer.add(record);
    const File file = file_with(Section::text, std::move(writer).finish().all());
    const RecordStore store(file, Section::text, static_cast<std::uint32_t>(records.size()));
    bool same = true;
    for (int round = 0; round < 600; ++round) {
      const std::uint32_t record = die.below(static_cast<std::uint32_t>(records.size()));
      const auto read = test::there(store.read(record));
      same = same && *read == records[record];
      const auto bytes = static_cast<std::uint32_t>(records[record].size());
      const std::uint32_t begin = die.below(bytes + 1), end = begin + die.below(bytes - begin + 40);
      const auto part = test::there(store.read(record, {begin, end}));
      same = same && *part == std::string_view(records[record]).substr(begin, end - begin);
    }
    CHECK(same);
    CHECK(file.size(Section::text) < size / 2);
    const RecordStore wrong(file, Section::text, static_cast<std::uint32_t>(records.size()) + 1);
    CHECK_FALSE(wrong.read(0));
  }
}

TEST_CASE("the logarithm is right to two thousandths") {
  Die die(13);
  for (int round = 0; round < 2000; ++round) {
    const std::uint64_t low = 1 + die.below(100000), high = low + die.below(2000000000);
    const double wanted = 1024 * std::log2(static_cast<double>(high) / static_cast<double>(low));
    CHECK(std::abs(static_cast<double>(score::log2_fixed(high, low)) - wanted) < 2);
  }
}

TEST_CASE("a rarer word, a weightier place and a shorter paper score more") {
  CHECK(score::ceiling(1000, 1) > score::ceiling(1000, 2));
  CHECK(score::ceiling(1000, 800) > score::ceiling(1000, 900));
  CHECK(score::ceiling(1000, 1000) > 0);
  CHECK(score::ceiling(0xFFFFFFFFu, 0) <= 0xFFFF);
  const std::uint32_t usual = score::resistance(500, 500000, 1000), longer = score::resistance(5000, 500000, 1000);
  CHECK(longer > usual);
  CHECK(usual == 76);  // 1.2 · 64, cut
  CHECK(score::of(5000, 128, usual) > score::of(5000, 64, usual));
  CHECK(score::of(5000, 64, usual) > score::of(5000, 64, longer));
  CHECK(score::of(0xFFFF, 0xFFFF, 1) == 0xFFFE);
}

TEST_CASE("words are those of a block's lines, without marks of emphasis") {
  const std::string text = "Ett _viktigt_ ord\noch **ett** till";
  structure::Block block;
  block.span = {0, static_cast<std::uint32_t>(text.size())};
  block.lines = {{0, 4}, {5, 12}, {13, 17}, {18, 22}, {24, 27}, {29, static_cast<std::uint32_t>(text.size())}};
  std::vector<ByteSpan> words;
  block_words(text, block, words);
  std::vector<std::string> found;
  for (const ByteSpan& word : words) found.emplace_back(slice(text, word));
  CHECK(found == std::vector<std::string>{"Ett", "viktigt", "ord", "och", "ett", "till"});
}

TEST_CASE("a word is kept under its folded spelling, a monstrous one under its beginning") {
  CHECK(term_of("Göteborgs") == "göteborgs");
  CHECK(term_of("STRASSE") == "strasse");
  const std::string monster(5000, 'Q');
  CHECK(term_of(monster) == std::string(longest_term, 'q'));
  std::string marked;
  for (int i = 0; i < 100; ++i) marked += "å";
  CHECK(term_of("x" + marked).size() == longest_term - 1);
}

TEST_CASE("a text without its marks is told from one that has them") {
  std::string sound, lost;
  for (int i = 0; i < 40; ++i) {
    sound += "Förslaget är att nämnden svarar. ";
    lost += "Forslaget ar att namnden svarar. ";
  }
  CHECK_FALSE(marks_are_lost(sound));
  CHECK(marks_are_lost(lost));
  CHECK_FALSE(marks_are_lost("Kort text utan."));
}

TEST_CASE("a word that has one of some words in it is found, and no other") {
  const PartOf parts({"park", "ö", "bro", "brons"});
  for (const char* word : {"park", "cykelparkering", "sjö", "ö", "bron", "xbrons"}) CHECK(parts.any_in(word));
  for (const char* word : {"", "par", "arkpar", "br", "o", "parbrrk"}) CHECK_FALSE(parts.any_in(word));
  CHECK_FALSE(PartOf().any_in("park"));
}
