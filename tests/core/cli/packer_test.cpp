#include <algorithm>

#include <doctest/doctest.h>

#include "diarium.h"

using namespace diarium;

namespace {

std::vector<File> files() {
  return {{"b/två.md", "# Motion\n\nKarin Ek (V) yrkar att biblioteken öppnas.\n"},
          {"a.txt", "Tjänsteskrivelse\n"},
          {"picture.png", "\x89PNG"},
          {"empty.txt", ""},
          {"a.md", "# Svar\n"}};
}

}  // namespace

TEST_CASE("files become papers in the order of their paths, whatever order they came in") {
  auto one = files(), other = files();
  std::reverse(other.begin(), other.end());
  const Packed packed = pack_files(one, WithFacts::yes);
  CHECK(packed.bytes == pack_files(other, WithFacts::yes).bytes);
  CHECK(packed.papers == 3);
  const auto pack = index::Pack::open(packed.bytes);
  REQUIRE(pack);
  CHECK(pack->card({0}).name == "a.md");
  CHECK(pack->card({1}).id == "a-2");
  CHECK(pack->card({2}).id == "b-tva");
  CHECK(pack->check().empty());
}

TEST_CASE("what could not be read is told by path, with its reason, and the rest is packed") {
  const Packed packed = pack_files(files(), WithFacts::yes);
  REQUIRE(packed.skipped.size() == 2);
  CHECK(packed.skipped[0].path == "empty.txt");
  CHECK(packed.skipped[0].error.fault == Fault::empty);
  CHECK(packed.skipped[1].path == "picture.png");
  CHECK(packed.skipped[1].error.fault == Fault::unsupported);
}

TEST_CASE("a pack keeps what the collection says of itself") {
  Packer packer({"a.txt"}, {"Två papper", "Om böcker"});
  Warnings warnings;
  PileRepair repair;
  packer.add(read_paper({"a.txt", "Motion om böcker\n"}, WithFacts::yes, repair, warnings), {});
  const auto pack = index::Pack::open(std::move(packer).finish().bytes);
  REQUIRE(pack);
  CHECK(pack->about().title == "Två papper");
  CHECK(pack->about().description == "Om böcker");
  CHECK(pack->check().empty());
}

TEST_CASE("an empty pile is a pack too") {
  const auto pack = index::Pack::open(pack_files({}, WithFacts::yes).bytes);
  REQUIRE(pack);
  CHECK(pack->papers() == 0);
  CHECK(view::collection(*pack, "", {0, 50}).rows.empty());
}
