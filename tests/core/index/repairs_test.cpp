// The ledger of a repaired paper in the pack, and the readings of its words that are searched beside the shown one.
#include "index/records/repairs.h"

#include "base/utf8.h"
#include "index/pack_impl.h"
#include "index/records/words.h"
#include "support.h"

using namespace diarium;

namespace {

/// «for» was «för» and «6ppna» «öppna»; nobody knows whether «hallen» is «hållen» or «hällen».
index::Paper scan() {
  return test::mended("skannad", "Det ar bra for alla.\n\nVi vill 6ppna hallen for fler.\n",
                      {{"ar", "är"}, {"for", "för"}, {"6ppna", "öppna"}, {"hallen", "", {"hållen", "hällen"}}});
}

bool same(const text::Repair& a, const text::Repair& b) {
  return a.seen == b.seen && a.source == b.source && a.text == b.text && a.was == b.was && a.now == b.now &&
         a.reason == b.reason && a.confidence == b.confidence && a.readings == b.readings;
}

}  // namespace

TEST_CASE("the ledger of a paper comes back from the pack as it went in, and undoes the repair") {
  const index::Paper paper = scan();
  const auto pack = test::open(test::freeze({test::paper("hel", "Det är bra.\n"), paper}));
  CHECK(pack.check().empty());
  CHECK(pack.repairs({0})->empty());
  CHECK(test::line_of(pack.card({0}).repaired, pack.card({1}).repaired, pack.card({1}).uncertain) == "0 | 4 | 1");
  const auto ledger = test::there(pack.repairs({1}));
  REQUIRE(ledger->size() == paper.repairs.size());
  std::string undone = pack.text({1})->nfc;
  for (std::size_t i = ledger->size(); i-- > 0;) {
    const text::Repair& one = (*ledger)[i];
    CHECK(same(one, paper.repairs[i]));
    CHECK(slice(pack.text({1})->nfc, one.text) == one.now);
    undone.replace(one.text.begin, one.text.size(), one.was);
  }
  CHECK(undone == "Det ar bra for alla.\n\nVi vill 6ppna hallen for fler.\n");
}

TEST_CASE("a ledger of a text that was brought to NFC leads to the source too") {
  const index::Paper paper =
      test::mended("nfd", "A\xCC\x8Aret ar langt fo\xCC\x88r alla\n", {{"ar", "är"}, {"langt", "långt"}});
  const auto pack = test::open(test::freeze({paper}));
  const auto ledger = test::there(pack.repairs({0}));
  REQUIRE(ledger->size() == 2);
  for (std::size_t i = 0; i < 2; ++i) CHECK(same((*ledger)[i], paper.repairs[i]));
  CHECK(pack.check().empty());
}

TEST_CASE("a record that does not fit its text is refused, whatever its bytes") {
  const index::Paper paper = scan();
  const std::string record = index::repairs_record(paper.repairs);
  CHECK(index::repairs_record({}).empty());
  CHECK(index::read_repairs("", paper.text)->empty());
  std::size_t read = 0;
  for (std::size_t at = 0; at < record.size(); ++at) {
    for (int value = 0; value < 256; ++value) {
      std::string other = record;
      other[at] = static_cast<char>(value);
      const auto ledger = index::read_repairs(other, paper.text);
      if (!ledger) continue;
      ++read;
      std::uint32_t end = 0;
      for (const text::Repair& one : *ledger) {
        CHECK(one.text.begin >= end);
        CHECK(one.text.end <= paper.text.nfc.size());
        CHECK(one.now == slice(paper.text.nfc, one.text));
        CHECK(utf8::valid(one.now));
        CHECK(utf8::valid(one.was));
        end = one.text.end;
      }
    }
    if (at > 0) CHECK_FALSE(index::read_repairs(record.substr(0, at), paper.text));
  }
  CHECK(read > 0);
}

TEST_CASE("a word is also searched as it stood and as it may be, but not as what is no word") {
  const index::Paper paper = test::mended(
      "x", "ar | fo&r 6ppna hallen e-for\n",
      {{"ar", "är"}, {"|", "i"}, {"fo&r", "för"}, {"6ppna", "öppna"}, {"hallen", "", {"hallen", "hållen"}}});
  const std::string& text = paper.text.nfc;
  std::vector<std::string> told, others;
  for (const structure::Block& block : paper.outline.blocks) {
    std::vector<ByteSpan> words;
    index::block_words(text, block, words);
    for (const ByteSpan word : words) {
      index::other_readings(text, paper.repairs, word, others);
      std::string line(slice(text, word));
      for (const std::string& other : others) line += "|" + other;
      told.push_back(line);
    }
  }
  CHECK(told == std::vector<std::string>{"är|ar", "i", "för", "öppna|6ppna", "hallen|hållen", "e", "for"});
}

TEST_CASE("a pack whose ledger says something else than its index is told") {
  // The same paper with another word in the ledger: sound sections that do not belong together.
  index::Paper other = scan();
  other.repairs[1].was = "fur";
  const std::string ours = test::freeze({scan()}), theirs = test::freeze({other});
  const auto pack = test::open(ours), changed = test::open(theirs);
  CHECK(*pack.impl().file.view(index::Section::text) == *changed.impl().file.view(index::Section::text));
  CHECK(*pack.impl().file.view(index::Section::terms) != *changed.impl().file.view(index::Section::terms));
  CHECK(*pack.impl().file.view(index::Section::repairs) != *changed.impl().file.view(index::Section::repairs));
}
