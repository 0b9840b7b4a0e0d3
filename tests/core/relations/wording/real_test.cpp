// On real papers, where they are present: figures that were counted by hand and by another program.
#include "core/base/files.h"
#include "source/source.h"
#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

std::vector<PileText> real_papers() {
  std::vector<PileText> papers;
  for (const test::File& file : test::real_papers()) {
    Warnings warnings;
    auto read = test::there(source::read(file.bytes, file.name, warnings));
    papers.push_back(test::paper(file.name.substr(0, file.name.rfind('.')), std::move(read->text), read->format));
  }
  return papers;
}

}  // namespace

TEST_CASE("the shared wording of the five papers is what was counted") {
  const auto papers = real_papers();
  if (papers.size() != 5) return test::skip("the five papers are not here");
  // A motion and its copy in the third part of another city's file.
  const WordingPair motions = compare(papers[1], 0, papers[2], 3, {});
  CHECK(test::line_of(motions.a_words, motions.a_kept(), motions.b_words, motions.b_kept()) == "384 | 287 | 331 | 273");
  std::vector<std::uint32_t> longest;
  for (const SharedRun& one : motions.runs) longest.push_back(one.words);
  std::ranges::sort(longest, std::ranges::greater{});
  longest.resize(3);
  CHECK(longest == std::vector<std::uint32_t>{91, 61, 39});
  CHECK(motions.swaps.size() == 8);
  CHECK(compare(papers[2], 1, papers[2], 2, {}).longest == 273);
  CHECK(compare(papers[1], 0, papers[2], 0, {}).a_kept() == 287);  // The whole file.

  const Wording wording = test::wording(papers);
  for (const WordingPair& pair : wording.pairs) {
    CHECK(pair.a.paper != 3);  // It has the subject of the others and no wording of theirs.
    CHECK(pair.b.paper != 3);
    const bool two_answers = pair.a.paper == 0 && pair.b.paper == 4;
    if (two_answers) CHECK(pair.a_kept() * 50 < pair.a_words);
  }
}
