#include "core/base/checks.h"
#include "core/desk/sample.h"
#include "desk/codec.h"
#include "desk/merge.h"

using namespace diarium::desk;
using sample::pin;

TEST_CASE("two windows' desks are the same whichever comes first, and one with itself is itself") {
  const Desk base = sample::desk();
  const std::string address = base.pins.front().address;
  const Desk windows[] = {base, without(base, address), with_note(base, address, "a"), with_note(base, address, "b"), with_pin(base, pin("nyby", "mera")),
                          erased(base), with_opened(base, {.address = "d/x/"}), with_opened(base, {.address = "d/y/"}), {}};
  for (const Desk& a : windows)
    for (const Desk& b : windows) {
      const Desk both = merged(a, b);
      CHECK(both == merged(b, a));
      CHECK(merged(both, a) == both);
      CHECK(merged(both, both) == both);
    }
}

TEST_CASE("what only one window has is in both, and what one has removed is gone") {
  const Desk base = sample::desk();
  const Desk both = merged(with_pin(base, pin("nyby", "mera")), without(base, base.pins.front().address));
  CHECK(pin_at(both, pin("nyby", "").address));
  CHECK(both.pins.size() == base.pins.size());
  CHECK_FALSE(pin_at(both, base.pins.front().address));
}

TEST_CASE("two notes that two windows wrote on one pin are both kept") {
  const Desk base = sample::desk();
  const std::string address = base.pins.back().address;
  const std::string note = pin_at(merged(with_note(base, address, "ring Vera"), with_note(base, address, "fråga Bo")), address)->note;
  CHECK(test::amiss(note, {"ring Vera", "fråga Bo"}) == "");
}

TEST_CASE("a note that was written after the pin was removed elsewhere keeps the pin") {
  const Desk base = sample::desk();
  const std::string address = base.pins.back().address;
  const Desk noted = with_note(with_note(base, address, "viktigt"), address, "mycket viktigt");
  CHECK(pin_at(merged(noted, without(base, address)), address)->note == "mycket viktigt");
}

TEST_CASE("a desk that was exported, erased and brought back holds what it held") {
  const Desk before = sample::desk();
  const auto file = test::there(read_desk(desk_json(before)));
  const Desk after = with_file(erased(before), *file);
  REQUIRE(after.pins.size() == before.pins.size());
  for (std::size_t i = 0; i < after.pins.size(); ++i) {
    Pin same = after.pins[i];
    same.edition = before.pins[i].edition;
    CHECK(same == before.pins[i]);
  }
  CHECK(after.collections.size() == before.collections.size());
  CHECK(after.searches.front().found == before.searches.front().found);
  CHECK(after.visit.papers == before.visit.papers);
  CHECK(after.history.opened == before.history.opened);
  CHECK(with_file(after, *file).pins == after.pins);
}

TEST_CASE("a file removes nothing that is here, and a note of either side is kept") {
  const Desk here = with_note(with_pin({}, pin("storby-motion", "bron är stängd")), pin("storby-motion", "").address, "min egen");
  const Desk after = with_file(here, without(sample::desk(), "d/lillby-brev/"));
  CHECK(test::amiss(pin_at(after, pin("storby-motion", "").address)->note, {"min egen", "Sedan när?"}) == "");
  CHECK(after.pins.size() == 2);
}
