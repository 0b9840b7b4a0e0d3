// The same papers give the same bytes from every compiler: this program runs natively and in WebAssembly.
#include "index/file/checksum.h"
#include "index/pack_impl.h"
#include "support.h"

using namespace diarium;
using index::Section;

namespace {

/// A paper whose outline is made here, so that these bytes depend on this folder and on text/ only.
index::Paper paragraphs(test::Die& die, std::uint32_t number) {
  const std::vector<std::string> beginnings = {"för", "Å", "kommun", "sam", "över", "skol", "2024", "béton"};
  const std::vector<std::string> endings = {"ning", "arna", "s", "", "ets", "ligheternas", "en"};
  index::Paper paper{.id = "p" + std::to_string(number), .name = "mapp/p" + std::to_string(number) + ".txt"};
  for (std::uint32_t block = 1 + die.below(12); block > 0; --block) {
    const auto begin = static_cast<std::uint32_t>(paper.text.nfc.size());
    for (std::uint32_t words = 1 + die.below(60); words > 0; --words) {
      // One call of the die a statement: operands have no order.
      paper.text.nfc += die.one(beginnings);
      paper.text.nfc += die.one(endings);
      const std::uint32_t most = die.one_in(4) ? 4000u : 20u;
      paper.text.nfc += std::to_string(die.below(most)) + " ";
    }
    const auto end = static_cast<std::uint32_t>(paper.text.nfc.size()) - 1;
    const auto kind = die.one_in(5) ? structure::BlockKind::heading : structure::BlockKind::paragraph;
    paper.outline.blocks.push_back({.kind = kind,
                                    .role = static_cast<structure::Role>(die.below(structure::role_count)),
                                    .span = {begin, end},
                                    .lines = {{begin, end}}});
  }
  paper.outline.pages = {{0, static_cast<std::uint32_t>(paper.text.nfc.size())}};
  return paper;
}

}  // namespace

TEST_CASE("the bytes of the index do not change unnoticed") {
  test::Die die(71);
  std::vector<index::Paper> papers;
  for (std::uint32_t i = 0; i < 700; ++i) papers.push_back(paragraphs(die, i));
  const auto pack = test::open(test::freeze(papers));
  const index::Pack::Impl& parts = pack.impl();
  std::string all(parts.file.head());
  for (const Section section :
       {Section::terms, Section::spellings, Section::postings, Section::block_words, Section::positions, Section::parts}) {
    for (const auto& bytes : {parts.file.view_lead(section), parts.file.view(section)}) {
      all += *test::there(bytes);
    }
  }
  // Compressed sections as they read: another release of the compressor may write them otherwise.
  for (const auto& [section, records] :
       {std::pair{Section::papers, index::paper_records},
        std::pair{Section::columns, std::uint32_t{index::column_count}}, std::pair{Section::profiles, std::uint32_t{1}},
        std::pair{Section::text, pack.papers()}}) {
    const index::RecordStore store(parts.file, section, records);
    for (std::uint32_t record = 0; record < records; ++record) {
      const auto bytes = test::there(store.read(record));
      all += *bytes;
    }
  }
  MESSAGE(all.size(), " bytes");
  // If this fails and the change is meant: a new format_version or analysis_version, format.md, then the new number.
  CHECK(index::checksum(all) == 7418541357357516108u);
  CHECK(pack.check().empty());
}
