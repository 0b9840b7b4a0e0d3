#include <doctest/doctest.h>

#include <algorithm>

#include "core/desk/sample.h"
#include "desk/merge.h"

using namespace diarium::desk;
using sample::pin;

namespace {

std::vector<std::string> words_of(const Desk& desk) {
  std::vector<std::string> words;
  for (const Pin& one : desk.pins) words.push_back(one.exact);
  return words;
}

/// What a reader sees of a desk: all but the editions.
Desk seen(Desk desk) {
  for (Pin& one : desk.pins) one.edition = 1;
  for (Collection& one : desk.collections) one.edition = 1;
  for (Search& one : desk.searches) one.edition = 1;
  desk.visit.edition = desk.history.edition = 1;
  desk.gone.clear();
  return desk;
}

}  // namespace

TEST_CASE("words that are pinned twice stand on the desk once, with their note") {
  const Desk before = sample::desk();
  CHECK(with_pin(before, pin("storby-motion", "bron är stängd")) == before);
  CHECK(pin_at(before, "d/storby-motion/?s=12-40")->note == "Sedan när?");
}

TEST_CASE("a pin moves past those of its collection only, and down undoes up") {
  Desk desk;
  for (const char* words : {"ett", "två", "tre", "fyra"}) desk = with_pin(desk, pin(words, words));
  desk = with_collection(desk, new_collection_id(desk, "A"), "A");
  desk = put_into(desk, pin("två", "").address, desk.collections.front().id);
  CHECK(words_of(desk) == std::vector<std::string>{"ett", "tre", "fyra", "två"});
  const Desk up = moved(desk, pin("fyra", "").address, Direction::up);
  CHECK(words_of(up) == std::vector<std::string>{"ett", "fyra", "tre", "två"});
  CHECK(words_of(moved(up, pin("fyra", "").address, Direction::down)) == words_of(desk));
  CHECK(moved(desk, pin("två", "").address, Direction::down) == desk);
  CHECK(moved(desk, pin("ett", "").address, Direction::up) == desk);
}

TEST_CASE("pins of a collection that is removed stay, in none") {
  const Desk before = sample::desk();
  const Desk after = without(before, before.collections.front().id);
  CHECK(after.pins.size() == before.pins.size());
  CHECK(after.collections.size() == 1);
  CHECK(std::ranges::all_of(after.pins, &std::string::empty, &Pin::collection));
}

TEST_CASE("undoing any act gives back what the reader saw, and merging with the window that saw the act keeps it undone") {
  const Desk before = sample::desk();
  const std::string address = before.pins.front().address, collection = before.collections.front().id;
  for (const Desk& after : {without(before, address), without(before, collection), without(before, "?q=bro"), with_note(before, address, "nytt"),
                            with_pin(before, pin("nyby", "mera")), with_collection(before, collection, "Annat namn"), without_history(before),
                            visited(before, "2031-07-01", {5}), erased(before), put_into(before, address, collection)}) {
    REQUIRE(after != before);
    const Desk back = undone(after, before);
    CHECK(seen(back) == seen(before));
    CHECK(seen(merged(after, back)) == seen(before));
  }
}

TEST_CASE("a desk that is erased holds none of the reader's words") {
  const Desk none = erased(sample::desk());
  CHECK(empty(none));
  CHECK(none.history.kept == History::Kept::no);
}

TEST_CASE("no history is kept before it is asked for, and a place stands in it once, the last first") {
  CHECK(with_opened({}, {.address = "d/a/", .title = "A"}).history.opened.empty());
  Desk desk = with_history({}, History::Kept::yes);
  for (const char* address : {"d/a/", "d/b/", "d/a/"}) desk = with_opened(desk, {.address = address});
  REQUIRE(desk.history.opened.size() == 2);
  CHECK(desk.history.opened.front().address == "d/a/");
  for (int i = 0; i < 300; ++i) desk = with_opened(desk, {.address = "d/" + std::to_string(i) + "/"});
  CHECK(desk.history.opened.size() == opened_at_most);
  CHECK(desk.history.opened.front().address == "d/299/");
}

TEST_CASE("a full desk takes no more, and loses nothing") {
  Desk desk;
  for (std::size_t i = 0; i < collections_at_most; ++i) desk = with_collection(desk, new_collection_id(desk, "samma"), "samma");
  CHECK(desk.collections.size() == collections_at_most);
  CHECK(with_collection(desk, new_collection_id(desk, "en till"), "en till") == desk);
}
