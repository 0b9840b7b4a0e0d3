// Papers that share unusual words with one.
#include <algorithm>

#include "../index/support.h"
#include "query/similar.h"

using namespace diarium;
using test::Die;

namespace {

const std::vector<std::string> usual = {"kommunen", "förslaget", "ärendet", "beslutet", "nämnden", "arbetet", "uppdraget", "frågan"};

std::string sentence(Die& die, const std::string& about) {
  std::string out;
  for (int i = 0; i < 6; ++i) out += die.one(usual) + " ";
  return out + about + ".\n\n";
}

/// 60 papers of usual words; 0, 7 and 21 are about allotments, 3 and 8 about ferries; 0 and 9 only have a name in common.
std::string file_of_sixty() {
  Die die(3);
  std::vector<index::Paper> papers;
  for (std::uint32_t number = 0; number < 60; ++number) {
    std::string text = "Om ett ärende\n\n";
    for (int i = 0; i < 8; ++i) text += sentence(die, "");
    if (number == 0) text += sentence(die, "ett koloniområde och dess arrende") + sentence(die, "koloniområdet har odlingslotter") + sentence(die, "Sixten Vallgren Ödeshög");
    if (number == 7) text += sentence(die, "koloniområden med odlingslotter och arrende");
    if (number == 21) text += sentence(die, "odlingslotter utan arrende");
    if (number == 3 || number == 8) text += sentence(die, "färjeläget och pendelbåtar");
    if (number == 9) text += sentence(die, "Sixten Vallgren Ödeshög");
    papers.push_back(test::paper("p" + std::to_string(number), text));
  }
  return test::freeze(std::move(papers));
}

std::vector<query::SimilarPaper> alike(const index::Pack& pack, std::uint32_t paper, std::vector<DocId> leave_out = {}, std::size_t most = 5) {
  return *test::there(query::similar(pack, {paper}, leave_out, most));
}

std::string numbers(const std::vector<query::SimilarPaper>& papers) {
  std::string out;
  for (const query::SimilarPaper& one : papers) out += std::to_string(one.paper.value) + " ";
  return out;
}

}  // namespace

TEST_CASE("papers about the same stand before those that share less, and say which words they share") {
  const index::Pack pack = test::open(file_of_sixty());
  const auto found = alike(pack, 0);
  CHECK(numbers(found) == "7 21 ");
  for (const query::SimilarPaper& one : found) {
    CHECK(one.shared.size() >= 2);
    CHECK(std::ranges::find(one.shared, "arrende") != one.shared.end());
  }
  CHECK(found[0].score > found[1].score);
  CHECK(numbers(alike(pack, 3)) == "8 ");
}

TEST_CASE("a paper of usual words, or one that only shares a name, is like no other") {
  const index::Pack pack = test::open(file_of_sixty());
  CHECK(alike(pack, 30).empty());
  CHECK(alike(pack, 9).empty());
}

TEST_CASE("what is similar is so both ways, and papers of the same case can be left out") {
  const index::Pack pack = test::open(file_of_sixty());
  CHECK(numbers(alike(pack, 7)) == "0 21 ");
  CHECK(numbers(alike(pack, 0, {{7}})) == "21 ");
  CHECK(numbers(alike(pack, 0, {}, 1)) == "7 ");
}

TEST_CASE("of a pack on a host the same papers are similar") {
  const std::string file = file_of_sixty();
  auto pack = index::Pack::open_part(std::string_view(file).substr(0, std::min<std::size_t>(file.size(), 8192)));
  REQUIRE(pack);
  for (int round = 0;; ++round) {
    REQUIRE(round < 20);
    pack->forget();
    const auto found = query::similar(*pack, {0}, {}, 5);
    const auto wanted = pack->wanted();
    if (wanted.empty()) {
      CHECK(numbers(*test::there(found)) == "7 21 ");
      break;
    }
    for (const index::FileRange& range : wanted)
      REQUIRE(pack->supply(range.begin, std::string_view(file).substr(range.begin, range.end - range.begin)));
  }
}
