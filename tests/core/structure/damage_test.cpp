#include "language/damage.h"

#include "base/utf8.h"
#include "core/structure/outline_text.h"

using namespace diarium;
using language::no_match;

namespace {

/// A text as a scan without Swedish letters reads it: most marks lost, some letters taken for others.
std::string damaged(const std::string& text, test::Die& chance) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    const std::uint32_t luck = chance.below(100);
    switch (c.point) {
      case 0xE5:
        out += luck < 97 ? "a" : "d";
        break;
      case 0xE4:
        out += luck < 82   ? "a"
               : luck < 91 ? "\xC3\xA9"
               : luck < 97 ? "d"
                           : "\xC3\xA9"
                             "a";
        break;
      case 0xF6:
        out += luck < 72 ? "o" : luck < 84 ? "\xC3\xA9" : luck < 92 ? "d" : "o\xC3\xA9";
        break;
      case 0xC5:
      case 0xC4:
        out += "A";
        break;
      case 0xD6:
        out += "O";
        break;
      default:
        out.append(text, at, c.size);
    }
    at += c.size;
  }
  return out;
}

/// A line for every block: where it stands, what it is, the clauses in it. Sorted; no words, which the scan changes.
std::vector<std::string> shapes(const test::Paper& paper) {
  const structure::LineNumbers lines(paper.text);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < paper.outline.blocks.size(); ++i) {
    const structure::Block& block = paper.outline.blocks[i];
    std::string shape = std::to_string(lines.of(block.span.begin)) + " " + std::string(test::kind_name(block.kind)) +
                        " " + std::string(structure::name(block.role)) + " " + std::to_string(block.page) + " " +
                        std::to_string(block.lines.size());
    for (const structure::AttClause& clause : paper.outline.clauses) {
      if (clause.block == i) shape += " " + std::to_string(clause.number);
    }
    out.push_back(shape);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("a table's word is found in what a scan made of it, and in no other word") {
  using language::reads_as;
  for (const auto& [said, wanted] : test::Rows{{"forslag till beslut", "forslag till beslut"},
       {"forslag till beslut", "ferslag till beslut"}, {"forslag till beslut", "fdrslag till beslut"},
       {"forslag till beslut", "foerslag till beslut"}, {"arendet", "drendet"}})
    CHECK_MESSAGE(reads_as(said, wanted), said);
  CHECK_FALSE(reads_as("forslag till beslut", "farslig till beslut"));
  CHECK_FALSE(reads_as("beslut", "beslutar"));
  CHECK_FALSE(reads_as("skal", "skol"));  // too short to guess
  CHECK(language::ends_as("fritidsndmnden", "namnden"));
  CHECK(language::read_damaged("sarskilt uttalande av ", "serskilt uttalande av ada") == 22);
  CHECK(language::read_damaged("sarskilt", "sar") == no_match);
}

TEST_CASE("a scan without Swedish letters has the outline of the clean text") {
  test::Die chance(244);
  std::size_t blocks = 0;
  std::size_t differ = 0;
  for (const test::File& file : test::files_in(std::string(DIARIUM_ROOT) + "/tests/golden/papers", ".txt")) {
    const auto clean = shapes(test::paper_of(file.bytes, file.name));
    for (int round = 0; round < 12; ++round) {
      const auto scan = shapes(test::paper_of(damaged(file.bytes, chance), file.name));
      blocks += clean.size();
      for (const std::string& shape : clean) {
        if (std::binary_search(scan.begin(), scan.end(), shape)) continue;
        if (++differ <= 10) MESSAGE(file.name << " lost " << shape);
      }
    }
  }
  MESSAGE(differ << " of " << blocks << " blocks differ");
  CHECK(blocks > 1500);
  CHECK(differ * 100 <=
        blocks * 2);  // a letter too many can move the end of a line; more than one in fifty may not differ
}
