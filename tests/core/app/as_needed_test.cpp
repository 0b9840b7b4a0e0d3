// A page whose pack is read as it is needed shows what the page with the whole pack shows, and nothing wrong meanwhile.
#include <algorithm>

#include "core/app/seen_nodes.h"
#include "desk/codec.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

constexpr std::size_t first = 16384;  // bytes that a page begins with here, so that a small pack has parts that are not there

/// Motions and their answers, with words that differ from paper to paper.
std::string pack_of_many() {
  std::vector<File> files;
  std::uint64_t state = 7;
  const auto die = [&](std::uint32_t below) { return static_cast<std::uint32_t>((state = state * 6364136223846793005u + 1442695040888963407u) >> 33) % below; };
  for (int i = 0; i < 120; ++i) {
    const std::string number = std::to_string(i), place = i % 3 ? "Storby" : "Lillby";
    std::string words;
    for (int word = 0; word < 260; ++word) {
      for (std::uint32_t letters = 3 + die(9); letters > 0; --letters) words += static_cast<char>('a' + die(26));
      words += word % 13 == 12 ? ".\n\n" : " ";
    }
    files.push_back({place + "/motion-" + number + ".md", "# Motion om bro nummer " + number + "\n\nDiarienummer KS 2024/" + number +
                     "\n\nDatum 2024-03-" + (i % 28 < 9 ? "0" : "") + std::to_string(1 + i % 28) + "\n\nVera Ek (S) vill att en bro byggs.\n\n" + words +
                     "\n\n## Förslag\n\nJag föreslår att kommunfullmäktige beslutar\n\n- att en bro utreds\n\nVera Ek (S)\n"});
    if (i % 4 == 0)
      files.push_back({place + "/svar-" + number + ".md", "# Svar på motion om bro nummer " + number + "\n\nDiarienummer KS 2024/" + number +
                       "\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n\n" + words});
  }
  return *test::there(with_relations(pack_files(std::move(files), WithFacts::yes).bytes));
}

/// Supplies what is missing, until nothing is or, with `only_now`, until the screen shows what it is for. Rounds that it took.
int bring(Application& application, const std::string& pack, bool only_now = false) {
  for (int rounds = 0;; ++rounds) {
    REQUIRE(rounds < 40);
    const Wanted wanted = application.wanted();
    if (wanted.bytes.empty() || (only_now && wanted.later)) return rounds;
    for (const auto& [begin, end] : wanted.bytes)
      REQUIRE(application.supply(begin, std::string_view(pack).substr(begin, end - begin)));
    application.supplied();
  }
}

/// Of a page that counts no facets unasked.
Surroundings sparing() {
  Surroundings around;
  around.environment.facets_unasked = 0;
  return around;
}

Application begun(const std::string& pack, const std::string& address, const Surroundings& around = {}) {
  Application application;
  application.tell(Go{address});
  application.tell(around);
  REQUIRE_FALSE(application.open_part(std::string_view(pack).substr(0, first)));
  return application;
}

Application whole(const std::string& pack, const std::string& address) {
  Application application;
  application.tell(Go{address});
  REQUIRE_FALSE(application.open(pack));
  return application;
}

void same(const Application& part, const Application& all) {
  CHECK(part.scene().title == all.scene().title);
  for (std::size_t pane = 0; pane < pane_count; ++pane) CHECK(part.scene().panes[pane] == all.scene().panes[pane]);
}

const std::vector<std::string> addresses = {"", "?q=bro", "?q=bro&grupp=arende", "?q=avsl%C3%A5&sort=newest", "d/storby-motion-1/", "d/lillby-svar-0/?q=bro", "d/finns-inte/",
                                            "relationer/", "tidslinje/", "luckor/", "handlingar/", "om/"};

}  // namespace

TEST_CASE("every address shows the same from a pack that is read as it is needed") {
  const std::string pack = pack_of_many();
  REQUIRE(pack.size() > 4 * first);
  for (const std::string& address : addresses) {
    INFO(address);
    Application part = begun(pack, address);
    const int rounds = bring(part, pack);
    same(part, whole(pack, address));
    CHECK(rounds <= 14);
  }
}

TEST_CASE("a walk from place to place shows the same, while more of the pack comes") {
  const std::string pack = pack_of_many();
  Application part = begun(pack, ""), all = whole(pack, "");
  bring(part, pack);
  for (const std::string& address : addresses) {
    INFO(address);
    part.tell(Go{address});
    all.tell(Go{address});
    bring(part, pack, true);
    if (part.wanted().bytes.empty()) same(part, all);
    bring(part, pack);
    same(part, all);
  }
}

TEST_CASE("while a paper or an answer is on its way the page says that it is, and claims nothing") {
  const std::string pack = pack_of_many();
  Application part = begun(pack, "");
  bring(part, pack);
  for (const std::string address : {"d/storby-motion-7/", "?q=utreds"}) {
    part.tell(Go{address});
    REQUIRE_FALSE(part.wanted().bytes.empty());
    CHECK_FALSE(part.wanted().later);
    const std::string said = test::words_in(test::pane(part));
    INFO(said);
    CHECK((said.find("Hämtar") != said.npos || said.find("Söker") != said.npos));
    CHECK(said.find("finns inte") == said.npos);
    CHECK_FALSE(part.error());
    bring(part, pack);
  }
}

TEST_CASE("what was found stands before its facets are here, and they come") {
  const std::string pack = pack_of_many();
  for (const std::string address : {"?q=bro", ""}) {
    Application part = begun(pack, address);
    bring(part, pack, true);
    INFO(address);
    CHECK(part.wanted().later);
    CHECK(test::names_in(test::pane(part, Pane::left), "left.facets.typ").empty());
    const Application all = whole(pack, address);
    const auto some = test::names_in(test::pane(part), "", ".title");
    const auto every = test::names_in(test::pane(all), "", ".title");
    if (!address.empty()) CHECK(std::ranges::mismatch(some, every).in1 == some.end());
    bring(part, pack);
    CHECK_FALSE(test::names_in(test::pane(part, Pane::left), "left.facets.typ").empty());
    same(part, all);
  }
}

TEST_CASE("the first results stand before the others are here, in the same order, and these come before all else") {
  const std::string pack = pack_of_many();
  const auto rows = [](const Application& one) { return test::names_in(test::pane(one), "main.result.", ".title"); };
  for (const std::string address : {"?q=bro", "?q=bro+byggs", "?q=bro&sort=newest"}) {
    INFO(address);
    Application part = begun(pack, address);
    bring(part, pack, true);
    const std::vector<std::string> soon = rows(part), all = rows(whole(pack, address));
    REQUIRE(all.size() == rows_at_first);
    CHECK(soon == std::vector(all.begin(), all.begin() + rows_seen_first));
    while (rows(part).size() < all.size()) {  // One round after the other.
      CHECK_FALSE(test::node_named(part, "left.facets.typ"));
      const Wanted wanted = part.wanted();
      REQUIRE_FALSE(wanted.bytes.empty());
      CHECK(wanted.later);
      for (const auto& [begin, end] : wanted.bytes) REQUIRE(part.supply(begin, std::string_view(pack).substr(begin, end - begin)));
      part.supplied();
    }
    CHECK(rows(part) == all);
    part.tell(Press{"main.more"});  // Who asks for more sees no fewer meanwhile.
    bring(part, pack, true);
    CHECK(rows(part).size() == 2 * rows_at_first);
  }
}

TEST_CASE("facets that would bring many bytes are counted when the reader asks for them") {
  const std::string pack = pack_of_many();
  for (const std::string address : {"?q=bro", "?q=parti:S+bro", ""}) {
    INFO(address);
    Application part = begun(pack, address, sparing());
    bring(part, pack);
    CHECK(test::node_named(part, "left.facets.typ") == nullptr);
    CHECK(test::node_named(part, "left.facets.count") != nullptr);
    CHECK(test::amiss(test::words_in(test::pane(part, Pane::left)), {"Räkna fler filter|Hämtar högst 0,1 MB|"}) == "");
    // What filters stand is told all the same.
    CHECK(test::names_in(test::pane(part), "main.filter.").empty() == (address.find("parti") == std::string::npos));
    part.tell(Press{"left.facets.count"});
    CHECK(test::node_named(part, "left.facets.count") == nullptr);
    bring(part, pack);
    CHECK(part.wanted().bytes.empty());
    same(part, whole(pack, address));
  }
}

TEST_CASE("a screen that does not list the collection does not wait for what lists need") {
  const std::string pack = pack_of_many();
  for (const std::string address : {"?q=bro", "d/storby-motion-1/"}) {
    INFO(address);
    Application part = begun(pack, address, sparing());
    bring(part, pack);
    std::string told = test::words_in(test::pane(part, Pane::foot));
    each_node(test::pane(part, Pane::top), [&](const Node& node) { told += node.text + "|" + node.placeholder + "|"; });
    CHECK(test::amiss(told, {"150 handlingar", "!kommuner"}) == "");
    // The list is told when a screen shows it, and until then nothing is said to be empty.
    part.tell(Go{""});
    if (!part.wanted().bytes.empty()) CHECK(test::amiss(test::words_in(test::pane(part)), {"Hämtar"}) == "");
    part.tell(Go{address});
    bring(part, pack);
    part.tell(Go{""});
    bring(part, pack);
    part.tell(Press{"left.facets.count"});
    bring(part, pack);
    same(part, whole(pack, ""));
  }
}

TEST_CASE("what is asked for last is what is waited for") {
  const std::string pack = pack_of_many();
  Application part = begun(pack, "");
  bring(part, pack);
  part.tell(Go{"d/storby-motion-10/"});
  const Wanted before = part.wanted();
  REQUIRE_FALSE(before.bytes.empty());
  part.tell(Go{"om/"});
  part.tell(Go{"?q=bro"});
  bring(part, pack);
  same(part, whole(pack, "?q=bro"));
}

TEST_CASE("a page without the first bytes of a pack says what is wrong") {
  const std::string pack = pack_of_many();
  Application part;
  CHECK(part.open_part(std::string_view(pack).substr(0, 40)));
  CHECK(part.error());
  CHECK(part.open_part("<!doctype html><title>404</title>"));
  CHECK_FALSE(part.supply(0, std::string(4096, 'x')));
  part.supplied();
  CHECK(part.wanted().bytes.empty());
}

TEST_CASE("no part of a pack is brought for the number of what is new, which is told once all is here") {
  const std::string pack = pack_of_many();
  Application before = whole(pack, "?q=bro");
  before.tell(Press{"main.save_search"});
  desk::Desk desk = *before.state().desk.now;
  desk.visit.papers.pop_back();
  const auto brought_at_about = [&](Application& application) {
    std::uint64_t bytes = 0;
    for (Wanted wanted = application.wanted(); !wanted.bytes.empty(); wanted = application.wanted()) {
      for (const auto& [begin, end] : wanted.bytes) {
        bytes += end - begin;
        REQUIRE(application.supply(begin, std::string_view(pack).substr(begin, end - begin)));
      }
      application.supplied();
    }
    return bytes;
  };
  Application with = begun(pack, "om/"), without = begun(pack, "om/");
  with.tell(ReceivedDesk{ReceivedDesk::File::no, desk::desk_json(desk), DeskKept::kept});
  CHECK(brought_at_about(with) == brought_at_about(without));
  REQUIRE(with.supply(0, pack));
  with.supplied();
  CHECK(test::desk_news(with) == view::count(view::Language::sv, "desk.news", 1));
  CHECK(test::desk_news(without).empty());
}
