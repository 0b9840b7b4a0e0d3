// Where a paper's file came from, in the pack.
#include "index/records/origins.h"

#include "support.h"

using namespace diarium;

namespace {

index::Origin full_origin() {
  return {std::string(32, 'a') + std::string(32, '0'), "https://exempel.se/a.pdf", "2026-03-02", "Egen rubrik", true, 3, "Mina papper", index::Withheld::pages};
}

}  // namespace

TEST_CASE("an origin comes back from the pack as it went in, and its title is the card's") {
  index::Paper told = test::paper("sagd", "Det är bra.\n");
  told.origin = full_origin();
  const auto pack = test::open(test::freeze({test::paper("tyst", "Det är bra.\n"), told}));
  CHECK(pack.check().empty());
  CHECK(*pack.origin({0}) == index::Origin{});
  CHECK(*pack.origin({1}) == full_origin());
  CHECK(pack.card({1}).title == "Egen rubrik");
  CHECK(pack.card({1}).own);
  CHECK_FALSE(pack.card({0}).own);
}

TEST_CASE("a record of an origin that is cut or too long is refused") {
  const std::string record = index::origin_record(full_origin());
  REQUIRE(index::read_origin(record));
  for (std::size_t size = 0; size < record.size(); ++size) CHECK_FALSE(index::read_origin(record.substr(0, size)));
  CHECK_FALSE(index::read_origin(record + "x"));
  CHECK_FALSE(index::read_origin("\x7f"));
  std::string unknown = record;
  unknown.back() = static_cast<char>(index::withheld_count);
  CHECK_FALSE(index::read_origin(unknown));
}
