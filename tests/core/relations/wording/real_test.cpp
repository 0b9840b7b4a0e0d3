// On real papers, where they are present: figures that were counted by hand and by another program.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "source/source.h"
#include "support.h"

using namespace diarium;
using namespace diarium::relations;

namespace {

std::vector<PileText> real_papers() {
  const char* elsewhere = std::getenv("DIARIUM_DOCUMENTS");
  const std::filesystem::path folder = elsewhere ? elsewhere : DIARIUM_ROOT "/../shared/documents";
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<PileText> papers;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    Warnings warnings;
    auto read = source::read(std::string(std::istreambuf_iterator<char>(in), {}), file.filename().string(), warnings);
    REQUIRE(read);
    papers.push_back(test::paper(file.stem().string(), std::move(read->text), read->format));
  }
  return papers;
}

}  // namespace

TEST_CASE("the shared wording of the five papers is what was counted") {
  const auto papers = real_papers();
  if (papers.size() != 5) {
    MESSAGE("skipped: the five papers are not here");
    return;
  }
  // A motion and its copy in the third part of another city's file.
  const WordingPair motions = compare(papers[1], 0, papers[2], 3, {});
  CHECK(motions.a_words == 384);
  CHECK(motions.a_kept() == 287);
  CHECK(motions.b_words == 331);
  CHECK(motions.b_kept() == 273);
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
